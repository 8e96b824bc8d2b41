/**
 * Feeds and sitemaps held against their grammars: RELAX NG written here from RFC 4287, the RSS 2.0 specification and
 * sitemaps.org, checked by libxml2; JSON Feed 1.1 as JSON Schema, checked by ajv. Where Python's feedparser is there (Debian:
 * python3-feedparser), it must read a feed without a complaint too.
 */
import { spawnSync } from 'node:child_process'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm'

const relax = (body: string) =>
  `<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">${body}</grammar>`
const text = '<text/>'
const dateTime =
  '<data type="dateTime"><param name="pattern">[0-9]{4}-[0-9]{2}-[0-9]{2}T.*(Z|[+\\-][0-9]{2}:[0-9]{2})</param></data>'
const address = '<data type="anyURI"><param name="pattern">https?://.+</param></data>'
const el = (name: string, inside: string) => `<element name="${name}">${inside}</element>`
const maybe = (inside: string) => `<optional>${inside}</optional>`
const any = (inside: string) => `<zeroOrMore>${inside}</zeroOrMore>`
const attr = (name: string, inside = text) => `<attribute name="${name}">${inside}</attribute>`
const mix = (...parts: string[]) => `<interleave>${parts.join('')}</interleave>`

const xmlLang = maybe('<attribute name="xml:lang"><text/></attribute>')
const atomText = `${maybe(attr('type', '<choice><value>text</value><value>html</value></choice>'))}${text}`
const person = any(
  el('author', mix(el('name', '<data type="string"><param name="minLength">1</param></data>'), maybe(el('uri', text)))),
)
const links = (...rels: string[]) =>
  any(
    el(
      'link',
      `${attr('href', address)}${attr('rel', `<choice>${rels.map((rel) => `<value>${rel}</value>`).join('')}</choice>`)}${maybe(attr('type'))}`,
    ),
  )

const atom = relax(
  `<start>${`<element name="feed" ns="http://www.w3.org/2005/Atom">${xmlLang}${mix(
    el('id', address),
    el('title', atomText),
    el('updated', dateTime),
    `<oneOrMore>${el('author', el('name', text))}</oneOrMore>`,
    maybe(el('generator', `${maybe(attr('uri'))}${text}`)),
    links('self', 'alternate'),
    any(
      `<element name="entry">${xmlLang}${mix(
        el('id', address),
        el('title', atomText),
        el('updated', dateTime),
        maybe(el('published', dateTime)),
        person,
        links('alternate', 'via'),
        any(el('category', attr('term'))),
        maybe(el('summary', atomText)),
        maybe(el('content', `${attr('type', '<value>html</value>')}${text}`)),
        maybe(el('rights', atomText)),
      )}</element>`,
    ),
  )}</element>`}</start>`,
)

const rfc822 =
  '<data type="string"><param name="pattern">(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT</param></data>'
const dc = (name: string) => `<element name="${name}" ns="http://purl.org/dc/elements/1.1/">${text}</element>`

const rss = relax(
  `<start>${el(
    'rss',
    `${attr('version', '<value>2.0</value>')}${el(
      'channel',
      mix(
        el('title', text),
        el('link', address),
        el('description', text),
        maybe(el('language', text)),
        maybe(el('generator', text)),
        maybe(el('lastBuildDate', rfc822)),
        maybe(
          `<element name="link" ns="http://www.w3.org/2005/Atom">${attr('href', address)}${attr('rel', '<value>self</value>')}${attr('type')}</element>`,
        ),
        any(
          el(
            'item',
            mix(
              el('title', '<data type="string"><param name="minLength">1</param></data>'),
              el('link', address),
              maybe(el('description', text)),
              any(el('category', text)),
              el('guid', `${attr('isPermaLink', '<value>false</value>')}${address}`),
              el('pubDate', rfc822),
              any(dc('creator')),
              any(dc('publisher')),
              any(dc('source')),
              any(dc('language')),
              any(dc('rights')),
              maybe(`<element name="encoded" ns="http://purl.org/rss/1.0/modules/content/">${text}</element>`),
            ),
          ),
        ),
      ),
    )}`,
  )}</start>`,
)

const sitemapNs = 'ns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const newsNs = 'ns="http://www.google.com/schemas/sitemap-news/0.9"'
const newsWords = '<data type="string"><param name="minLength">1</param></data>'
const sitemap = relax(
  `<start><choice><element name="sitemapindex" ${sitemapNs}><oneOrMore>${el('sitemap', el('loc', address))}</oneOrMore></element>
  <element name="urlset" ${sitemapNs}><zeroOrMore>${el(
    'url',
    `${el('loc', address)}${maybe(
      `<element name="news" ${newsNs}>${el('publication', `${el('name', newsWords)}${el('language', '<data type="string"><param name="pattern">[a-z]{2,3}(-[a-z0-9]+)*</param></data>')}`)}${el(
        'publication_date',
        `<choice><data type="date"/>${dateTime}</choice>`,
      )}${el('title', newsWords)}</element>`,
    )}`,
  )}</zeroOrMore></element></choice></start>`,
)

const opml = relax(
  `<start>${el(
    'opml',
    `${attr('version', '<value>2.0</value>')}${el('head', el('title', text))}${el(
      'body',
      `<oneOrMore>${el('outline', `${attr('type', '<value>rss</value>')}${attr('text')}${attr('title')}${attr('xmlUrl', address)}${attr('htmlUrl', address)}`)}</oneOrMore>`,
    )}`,
  )}</start>`,
)

const grammars = { atom, rss, sitemap, opml }

/** @throws with what is wrong and where */
export function holdsAgainst(grammar: keyof typeof grammars, document: string): void {
  const schema = XmlDocument.fromString(grammars[grammar])
  const validator = RelaxNGValidator.fromDoc(schema)
  const parsed = XmlDocument.fromString(document)
  try {
    validator.validate(parsed)
  } finally {
    parsed.dispose()
    validator.dispose()
    schema.dispose()
  }
}

const uri = { type: 'string', pattern: '^https?://' }
const time = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$' }
const some = { type: 'string', minLength: 1 }
const authors = { type: 'array', items: { type: 'object', required: ['name'], properties: { name: some } } }

/** https://www.jsonfeed.org/version/1.1/ */
const jsonFeed = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile({
  type: 'object',
  required: ['version', 'title', 'items'],
  additionalProperties: false,
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: some,
    home_page_url: uri,
    feed_url: uri,
    language: some,
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
        additionalProperties: false,
        properties: {
          id: uri,
          url: uri,
          external_url: uri,
          title: some,
          content_html: some,
          content_text: some,
          summary: some,
          image: uri,
          date_published: time,
          date_modified: time,
          authors,
          tags: { type: 'array', items: some },
          language: some,
        },
      },
    },
  },
})

export function isJsonFeed(data: unknown): void {
  if (!jsonFeed(data)) throw new Error(JSON.stringify(jsonFeed.errors, null, 1))
}

const python = spawnSync('python3', ['-c', 'import feedparser; print(feedparser.__version__)'], { encoding: 'utf8' })
export const feedparserIsHere = python.status === 0

/** @returns the complaint of Python's feedparser, null for none */
export function feedparserSays(document: string): string | null {
  const { stdout, stderr } = spawnSync(
    'python3',
    [
      '-c',
      'import sys, feedparser; d = feedparser.parse(sys.stdin.buffer.read()); print(repr(d.get("bozo_exception")) if d.bozo else "fine %d %s" % (len(d.entries), d.version))',
    ],
    { input: document, encoding: 'utf8' },
  )
  return stdout.startsWith('fine') ? null : `${stdout}${stderr}`
}
