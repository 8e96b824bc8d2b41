/** What a person copies out of a page, a mail or a wire: a few lines, with little or nothing around them. */
import { beforeAll, describe, expect, it } from 'vitest'
import { loadRecovery, type Recovery } from './index.js'

let recovery: Recovery
beforeAll(async () => {
  recovery = await loadRecovery()
})
const told = (text: string) =>
  recovery
    .recover(text)
    .articles.map(({ headline, headlineOrigin, text }) => [headlineOrigin === 'lede' ? null : headline, text])

const sandbank =
  'Two walkers were rescued from a sandbank off Port Aven on Sunday night. They had been cut off by the tide, the coastguard said. Both are well.'

describe('a brief', () => {
  it('of two sentences under a headline', () => {
    const text =
      'The harbour of Port Aven was closed on Sunday evening because of a storm. Two fishing boats are still expected.'
    expect(told(`Storm closes Port Aven harbour\n\n${text}`)).toEqual([['Storm closes Port Aven harbour', text]])
  })
  it('in the menu of its page, with no day and nobody’s name', () => {
    const page = ['Skip to content', 'Menu', 'News', 'Sport', 'Two rescued from sandbank', sandbank, 'Share', 'Privacy']
    expect(told(page.join('\n'))).toEqual([['Two rescued from sandbank', sandbank]])
  })
  it('of one sentence, with “Redacción” over it', () => {
    const text =
      'El transbordador entre Lindamar y Puerto Avén quedará suspendido hasta el miércoles por el temporal, informó este lunes la capitanía. Los viajeros podrán usar el autobús sin coste.'
    const headline = 'El transbordador de Puerto Avén, suspendido hasta el miércoles'
    expect(told(`${headline}\n\nRedacción\n\n${text}\n\nCompartir en Facebook`)).toEqual([[headline, text]])
  })
  it('is none where it asks its reader for something', () => {
    const wall = 'Your subscription has expired. Renew your subscription today to keep reading for three months.'
    expect(told(`Your subscription has expired\n${wall}\nRenew now\nSign in`)).toEqual([])
  })
})

describe('a story of few sentences under somebody’s name', () => {
  it('is a recipe with its ingredients and its steps', () => {
    const lines = [
      'This cake was sold at the bakery on Quay Lane for ninety years. It keeps for three days in a tin, if nobody finds it.',
      'Ingredients',
      '200 g butter',
      '180 g sugar',
      '4 eggs',
      'Method',
      'Heat the oven to 180 degrees and butter a tin.',
      'Beat butter and sugar until white, then add the eggs one by one.',
      'Fill the tin, set the halved plums on top and bake for 45 minutes.',
    ]
    const text = ['Plum cake from Quay Lane', '', 'By Ines Corvo', '', ...lines, '', 'Print recipe'].join('\n')
    expect(told(text)).toEqual([['Plum cake from Quay Lane', lines.join('\n\n')]])
  })
  it('is questions and answers', () => {
    const lines = [
      'Sven Olafsen ran the harbour of Port Aven for 31 years. He retires on Friday.',
      'Mr Olafsen, what was your worst night?',
      'The storm of 2012. We had eleven ships outside and no light on the pier. I stood there with a lamp.',
      'And your best?',
      'Every morning after such a night.',
      'Will you miss the sea?',
      'I never liked the sea. I liked the people who came back from it.',
    ]
    const headline = '“I never liked the sea”: a harbour master looks back'
    expect(told([headline, 'Interview by Mara Quill', ...lines].join('\n'))).toEqual([[headline, lines.join('\n\n')]])
  })
  it('has a table in it', () => {
    const lines = [
      'Lindmouth Rovers beat Port Aven 3-1 on Saturday and stay at the top of the league after nine matches. Two goals by Erik Sund in the first half decided the match early.',
      'Port Aven had one chance in the second half, when Hale hit the post from twenty metres.',
      'Table after nine matches:',
      '1. Lindmouth Rovers 22',
      '2. Hafenau 19',
      '3. Port Aven 16',
      'On Wednesday Lindmouth play in Hafenau. Sund is doubtful with a sore knee.',
    ]
    const headline = 'Rovers win again as Lindmouth lead the league'
    expect(told([headline, 'By Tomas Ferrow', ...lines].join('\n\n'))).toEqual([
      [
        headline,
        lines
          .map((line) => line.replace(/^\d\. /, ''))
          .join('\n\n')
          .replace('22\n\nHafenau 19\n\n', '22\nHafenau 19\n'),
      ],
    ])
  })
})

describe('two stories', () => {
  it('in a paragraph each, with a blank line between them, are two', () => {
    const bakery =
      'The bakery on Quay Lane closes at the end of the month after ninety years. Its owner, Otto Brand, said that he had found nobody to follow him.'
    expect(told(`Two rescued from sandbank\n${sandbank}\n\nBakery closes after 90 years\n${bakery}`)).toEqual([
      ['Two rescued from sandbank', sandbank],
      ['Bakery closes after 90 years', bakery],
    ])
  })

  const ferry = [
    'The morning ferry from Lindmouth to Port Aven turned back on Monday after a small fire in its engine room. None of the 84 passengers was hurt, the harbour office said.',
    'The ship reached Lindmouth under its own power at 9.40. It was built in 1998 and had its engines overhauled last winter.',
    'Crossings resume on Tuesday with a ship on loan from Hafenau. Travellers may go by train until then, the company said, and tickets stay valid for a week.',
  ]
  const tram = [
    'The council of Lindmouth approved a tram line to the university on Monday night, after eleven years of planning. It passed by 31 votes to 24.',
    'Works begin in March 2032 and are to take four years. The line costs 90 million crowns, a third of which the state pays.',
    'Shopkeepers on Mill Street had collected 4,000 signatures against the plan and want to go to court.',
  ]
  const [one, two] = ['Ferry to Port Aven cancelled after engine fire', 'Tram line to the university approved']

  it('under a headline and a byline each are two, with no time and no furniture between them', () => {
    const text = [one, 'By Mara Quill', ...ferry, '', two, 'By Jonas Hale', ...tram].join('\n')
    expect(told(text)).toEqual([
      [one, ferry.join('\n\n')],
      [two, tram.join('\n\n')],
    ])
  })
  it('in two languages are two, with nothing between them', () => {
    const brücke = [
      'Die Gemeinde Hafenau will ihre alte Brücke bis zum Herbst sperren, wie sie am Montag auf einer Sitzung mitteilte.',
      'Sie ist von 1911 und hat nach den Worten der Ingenieure so viel Rost an den Trägern, dass sie in ein paar Jahren fiele.',
      'Wer in die Stadt will, der muss mit der Fähre fahren, und die ist nur bis um acht am Abend in Betrieb.',
      'Was der Bau kosten wird, ist noch nicht bekannt. Der Rat will im Mai darüber abstimmen.',
    ]
    expect(told([one, 'By Mara Quill', ...ferry, ...brücke].join('\n\n')).map(([, text]) => text)).toEqual([
      ferry.join('\n\n'),
      brücke.join('\n\n'),
    ])
  })
})

describe('a wire’s story', () => {
  it('has the desk’s name for it over its headline', () => {
    const text = `BC-LINDMOUTH-TRAM
Lindmouth approves tram line to university
By JONAS HALE
Harbour News Agency
   LINDMOUTH (HNA) - The council of Lindmouth approved a tram line
to the university on Monday night, after eleven years of planning.
It passed by 31 votes to 24.
   Works begin in March 2032 and are to take four years. The line
costs 90 million crowns, a third of which the state pays.
HNA 122140 GMT MAY 31`
    expect(told(text)).toEqual([
      [
        'Lindmouth approves tram line to university',
        'The council of Lindmouth approved a tram line to the university on Monday night, after eleven years of planning. It passed by 31 votes to 24.\n\nWorks begin in March 2032 and are to take four years. The line costs 90 million crowns, a third of which the state pays.',
      ],
    ])
  })
})
