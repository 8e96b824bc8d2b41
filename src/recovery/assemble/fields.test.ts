import { describe, expect, it } from 'vitest'
import { useOnlyArticle } from '../../../test/only-article.js'

const only = useOnlyArticle()

const text = [
  'The council of Port Aven voted on Tuesday to keep the ferry to Tern Island running through the winter, after a petition that more than four thousand people had signed.',
  '“We could not let the island down,” said harbour master Ida Brekke, who had asked for the money twice before. The boat will sail four times a day until March.',
  'The operator, Brekke Lines, had warned in September that it would stop at the end of the month unless the subsidy was raised by a third.',
  'Opposition members called the vote late and expensive, and said that a bridge would have been cheaper in the long run for everybody.',
]
const page = (head: string, foot = '') =>
  `<!doctype html><html lang="en"><head><title>Ferry to sail all winter</title></head><body><nav><a href="/">News</a></nav><article><h1>Ferry to sail all winter</h1>${head}${text
    .map((t) => `<p>${t}</p>`)
    .join('\n')}${foot}</article></body></html>`
const plain = (...head: string[]) => ['Ferry to sail all winter', ...head, '', text.join('\n\n')].join('\n')

describe('the portrait of whoever wrote it is no picture of the article', () => {
  it('beside the byline', () => {
    const head =
      '<figure><img src="/people/quill.png" alt="Mara Quill"></figure><div>By Mara Quill</div><div>3 May 2031</div>'
    expect(only(page(head)).pictures).toEqual([])
  })
  it('in a box below the text, with a caption', () => {
    const box =
      '<div class="writer-box"><figure><img src="/p/mq.jpg" alt="Mara Quill portrait"><figcaption>Mara Quill</figcaption></figure><p>Mara Quill has covered the harbour since 2019.</p></div>'
    const { pictures } = only(
      page('<p>By Mara Quill | 3 May 2031</p><figure><img src="/ferry.jpg" alt="A ferry"></figure>', box),
    )
    expect(pictures.map((p) => p.alt)).toEqual(['A ferry'])
  })
  it('while a picture of somebody else is one', () => {
    const head = '<div>By Mara Quill</div><figure><img src="/brekke.png" alt="Ida Brekke"></figure>'
    expect(only(page(head)).pictures.map((p) => p.alt)).toEqual(['Ida Brekke'])
  })
  it('and so is a large one of the author', () => {
    const head = '<div>By Mara Quill</div><figure><img src="/quill.png" alt="Mara Quill" width="1200"></figure>'
    expect(only(page(head)).pictures.map((p) => p.alt)).toEqual(['Mara Quill'])
  })
})

describe('an agency over a text', () => {
  it('is its agency, beside the newsroom', () => {
    const { byline, agency, authors } = only(page('<div>Redacción / EFE</div><div>3 May 2031</div>'))
    expect({ byline, agency, authors }).toEqual({ byline: 'Redacción / EFE', agency: 'EFE', authors: [] })
  })
  it('and the newsroom is nobody’s name, where the markup says “author”', () => {
    expect(only(page('<div class="autor">Redação / Lusa</div><div>3 May 2031</div>'))).toMatchObject({
      authors: [],
      agency: 'Lusa',
    })
  })
  it('alone beside the time', () => {
    expect(only(page('<div>EFE</div><div>3 May 2031, 09:20</div>')).agency).toBe('EFE')
  })
  it('under a picture is the picture’s', () => {
    expect(
      only(page('<figure><img src="/f.jpg"></figure><div>EFE</div><div>3 May 2031, 09:20</div>')).agency,
    ).toBeNull()
  })
})

describe('a byline with its time before it', () => {
  it('names who wrote it and when', () => {
    const { byline, authors, published, origins } = only(plain('09:40, 3 May 2031 | Mara Quill'))
    expect({ byline, authors, local: published?.local }).toEqual({
      byline: 'Mara Quill',
      authors: [{ name: 'Mara Quill' }],
      local: '2031-05-03T09:40',
    })
    const [[from, to] = [0, 0]] = origins.byline ?? []
    expect(plain('09:40, 3 May 2031 | Mara Quill').slice(from, to)).toBe('Mara Quill')
  })
  it('with no mark between the two', () => {
    const { byline, published } = only(plain('3 May 2031 09:40 By Mara Quill'))
    expect({ byline, local: published?.local }).toEqual({ byline: 'By Mara Quill', local: '2031-05-03T09:40' })
  })
  it('or a line above it, in Japanese', () => {
    const { byline, authors } = only(
      [
        '大浜の渡し船、冬も運航へ　市議会が決定',
        '2031年5月3日 10時20分',
        '田中花子',
        '大浜市議会は3日、島と本土を結ぶ渡し船を冬の間も運航するための補助金を可決した。島民ら4千人余りが署名を提出していた。',
        '港長の井田さんは「島を見捨てるわけにはいかなかった」と話した。船は来年3月まで1日4往復する予定だという。',
        '運航会社は9月、補助金が3割増えなければ月末で運休すると市に通告していた。市議会では橋の建設を求める声も上がった。',
      ].join('\n'),
    )
    expect({ byline, authors }).toEqual({ byline: '田中花子', authors: [{ name: '田中花子' }] })
  })
})

describe('the entries of a liveblog that prints no day', () => {
  const entries = ['21:48', '21:05', '20:16', '19:22'].map((time, k) => `${time}\n${text[k]}`)
  it('have the time of day alone, and no instant', () => {
    const live = only(`LIVE\nPort Aven votes on the ferry – as it happened\n\n${entries.join('\n\n')}`)
    expect(live.kind).toBe('liveblog')
    expect(live.entries?.map((e) => e.time)[0]).toEqual({
      text: '21:48',
      local: '21:48',
      zone: null,
      instant: null,
      origin: 'page',
    })
    expect(live.entries).toHaveLength(4)
  })
  it('are of the day on which the page says that it was published', () => {
    const html = `<!doctype html><html lang="en"><head><title>Port Aven votes</title><meta property="article:published_time" content="2031-03-04T17:30:00Z"></head><body><main><h1>Port Aven votes on the ferry – as it happened</h1>${text
      .map(
        (t, k) =>
          `<div class="entry"><span class="at">${['21:48', '21:05', '20:16', '19:22'][k]}</span><p>${t}</p></div>`,
      )
      .join('')}</main></body></html>`
    // In which zone the entries are the page does not say.
    expect(only(html).entries?.map(({ time }) => [time?.local, time?.instant])).toEqual([
      ['2031-03-04T21:48', null],
      ['2031-03-04T21:05', null],
      ['2031-03-04T20:16', null],
      ['2031-03-04T19:22', null],
    ])
  })
})
