import fc from 'fast-check'
import { Tokenizer } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { attributeValue, readTokens } from './html-tokens.js'

type Token = readonly (string | number)[]

function ours(text: string): Token[] {
  const tokens: Token[] = []
  readTokens(text, 0, {
    onText: (from, to) => tokens.push(['text', from, to]),
    onEntity: (codepoint, to) => tokens.push(['entity', codepoint, to]),
    onOpenTagName: (from, to) => tokens.push(['open', from, to]),
    onAttribute: (nameFrom, nameTo, from, to) => {
      const written = text.slice(from, to)
      const value = written.includes('&') ? attributeValue(text, from, to, 100, 1_000) : written
      tokens.push(['attribute', nameFrom, nameTo, value])
    },
    onOpenTagEnd: (to) => tokens.push(['opened', to]),
    onCloseTag: (from, to) => tokens.push(['close', from, to]),
    onCdata: (from, to) => tokens.push(['cdata', from, to]),
    onOpenComment: (from) => tokens.push(['comment', from]),
  })
  return tokens
}

function theirs(text: string): Token[] {
  const tokens: Token[] = []
  let value = ''
  let name: [number, number] = [0, 0]
  const opened = (to: number) => tokens.push(['opened', to + 1])
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      // In an end tag, or behind the slash of a start tag, that never ends it tells of text from -1 on, which is the whole page.
      ontext: (from, to) => from >= 0 && tokens.push(['text', from, to]),
      ontextentity: (codepoint, to) => tokens.push(['entity', codepoint, to]),
      onopentagname: (from, to) => tokens.push(['open', from, to]),
      onattribname: (from, to) => {
        name = [from, to]
        value = ''
      },
      onattribdata: (from, to) => {
        value += text.slice(from, to)
      },
      onattribentity: (codepoint) => {
        value += String.fromCodePoint(codepoint)
      },
      onattribend: () => tokens.push(['attribute', ...name, value]),
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (from, to) => tokens.push(['close', from, to]),
      oncdata: (from, to, offset) => tokens.push(['cdata', from, to - offset]),
      oncomment: (from, to, offset) => offset === 0 && to >= text.length && tokens.push(['comment', from]),
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  )
  tokenizer.write(text)
  tokenizer.end()
  return withoutCutOff(tokens)
}

/** The last start tag's attributes where the tag never ends: we tell of none whose value is cut off, and nobody reads them. */
function withoutCutOff(tokens: Token[]): Token[] {
  const last = tokens.findLastIndex(([kind]) => kind !== 'attribute')
  return tokens[last]?.[0] === 'open' ? tokens.slice(0, last + 1) : tokens
}

/** In a title, "<&amp;" is a "<" and an entity; htmlparser2 loses the entity, since the "<" might have been an end tag's. */
const losesEntity = /<\/?[a-z]{0,8}&/i

const alike = (text: string): void => {
  expect(withoutCutOff(ours(text)), JSON.stringify(text)).toEqual(theirs(text))
}

const pieces = [
  ...[
    '<',
    '>',
    '/',
    '=',
    '"',
    "'",
    ' ',
    '\n',
    '\t',
    '\r',
    '\f',
    '\0',
    '-',
    '!',
    '?',
    '[',
    ']',
    '&',
    ';',
    '#',
    'a',
    'é',
    '漢',
    '😀',
  ],
  ...[
    '<p>',
    '</p>',
    '<p',
    '</p',
    '<br/>',
    '<br /',
    '<a href="',
    "<a href='",
    '<a b=c',
    '<img src=x/>',
    '<div class="x y" id=z hidden>',
  ],
  ...[
    '<!--',
    '-->',
    '--!>',
    '--',
    '<!-->',
    '<!--->',
    '<!',
    '<!>',
    '<!-',
    '<?xml ?>',
    '<!doctype html>',
    '<!DOCTYPE',
    '<!docty',
  ],
  ...['<![CDATA[', ']]>', ']]', '<![CDAT', '</>', '</ ', '</1>', '<1>', '< p>'],
  ...[
    '<script>',
    '</script>',
    '</SCRIPT >',
    '</script',
    '<script src="a">',
    '<style>',
    '</style/>',
    '<script/>',
    '</scripts>',
  ],
  ...[
    '<title>',
    '</title>',
    '<TITLE x>',
    '<textarea>',
    '</textarea>',
    '<iframe>',
    '</iframe>',
    '<xmp>',
    '</xmp>',
    '<sty',
    '<no',
  ],
  ...['<noembed>', '</noembed>', '<noframes>', '</noframes>', '<plaintext>', '<scripts>', '<titl'],
  ...['&amp;', '&amp', '&ampx', '&notit;', '&not', '&nosuch;', '&#8217;', '&#x41', '&#', '&#x', '&#0;', '&#1114112;'],
  ...[
    '&acE;',
    '&NotEqualTilde;',
    '&copy=1',
    '&copy',
    '&lt;p&gt;',
    '&&amp;',
    'text of a page',
    '&#99999999999999999999;',
  ],
]

describe('tokens of HTML', () => {
  it('are those of htmlparser2', () => {
    const page = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(page, (text) => {
        fc.pre(!losesEntity.test(text))
        alike(text)
      }),
      { numRuns: 4_000 },
    )
  })

  it('end where the page ends, wherever that is', () => {
    const page =
      '<!doctype html><!-- a --><html lang=en><title>A &amp; b</title><script type="x">if (a<b) "</p>"</script><body><p class="a&amp;b" id=\'c\' hidden>Tea &amp; cake&copy<br/><![CDATA[x]]></p ><!-- z --!></body >'
    for (let end = 0; end <= page.length; end++) alike(page.slice(0, end))
  })

  it('leave out an end tag that never ends, and not the page behind it', () => {
    expect(ours('<p>Ferry</p ')).toEqual([
      ['open', 1, 2],
      ['opened', 3],
      ['text', 3, 8],
      ['close', 10, 11],
    ])
  })

  it('read entities behind a “<” in a title', () => {
    expect(ours('<title><&amp;</title>')).toContainEqual(['entity', 38, 13])
  })

  it('begin where they are told to', () => {
    const found: string[] = []
    const text = '<p>one</p><b>two'
    const none = () => {}
    readTokens(text, 10, {
      ...{ onEntity: none, onOpenTagName: none, onAttribute: none, onOpenTagEnd: none, onCloseTag: none },
      ...{ onCdata: none, onOpenComment: none },
      onText: (from, to) => found.push(text.slice(from, to)),
    })
    expect(found).toEqual(['two'])
  })

  it('take time in proportion to the page', () => {
    for (const piece of [
      '<!--',
      '<![CDATA[',
      '<a b="',
      '<',
      '&',
      '</',
      '<script></scrip',
      '<title></titl',
      '&#',
      '<!-- --!',
      '<a/',
    ])
      expect(ours(piece.repeat(100_000 / piece.length)).length).toBeGreaterThanOrEqual(0)
  }, 5_000)
})
