import { describe, expect, it } from 'vitest'
import { stripSiteName } from './site-name.js'

const names = ['Port Aven Courier', 'port-aven-courier.example']
const strips = (title: string, headline: string, others: string[] = [], of: string[] = names) =>
  it(title, () => expect(stripSiteName(title, of, others)).toBe(headline))
const leaves = (title: string, others: string[] = []) => strips(title, title, others)

describe('the outlet’s name comes off a title', () => {
  strips('Ferries stop | Port Aven Courier', 'Ferries stop')
  strips('Ferries stop - Local - Port Aven Courier', 'Ferries stop - Local')
  strips('Port Aven Courier: Ferries stop', 'Ferries stop')
  strips('Ferries stop – The Port Aven Courier Online', 'Ferries stop')
  strips('Ferries stop | port-aven-courier.example', 'Ferries stop')
  strips('フェリー止まる｜汐ヶ浜新聞デジタル', 'フェリー止まる', [], ['汐ヶ浜新聞デジタル'])
  strips('フェリー止まる：汐ヶ浜新聞デジタル', 'フェリー止まる', [], ['汐ヶ浜新聞デジタル'])
  strips('港口轮渡今天停运-海风网', '港口轮渡今天停运', [], [])
  strips('港口轮渡今天停运--时政--海风网', '港口轮渡今天停运', [], [])
  strips('Ferries stop in May: Port Aven Courier', 'Ferries stop in May')
  strips('Ferries stop | Verein „Erith hilft“', 'Ferries stop', [], ['Erith hilft'])
  strips('Ferries stop — EDP', 'Ferries stop', [], ['EDP'])
})

describe('other accounts of the headline say where it ends', () => {
  strips('Ferries stop at Port Aven - Local - News', 'Ferries stop at Port Aven', ['Ferries stop at Port Aven'])
  strips('Live: Ferries stop at Port Aven | Harbour', 'Live: Ferries stop at Port Aven', [
    'Live: Ferries stop at Port Aven',
  ])
})

describe('a headline that merely holds a dash or a colon stays whole', () => {
  leaves('Ferries stop – and nobody knows why')
  leaves('Mayor: no ferries before June')
  leaves('Port Aven: ferries stop')
  leaves('Port Aven Courier „Ferries stop“ – a review')
  leaves('Ferries stop: who pays?')
  leaves('Rovers 1-1 Town')
  leaves('Ferries stop | Islands wait', ['Storm closes the harbour'])
  leaves('Port Aven Courier')
})
