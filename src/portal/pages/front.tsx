import type { ArticleSummary, Front, Strip } from '../../archive/archive.js'
import { clean } from '../captured-words.js'
import { listAlternates } from '../feeds/alternates.js'
import { Shell } from '../shell.js'
import type { Site } from '../site.js'
import type { Idiom } from '../words/index.js'
import { Teaser } from './teaser.js'

interface FrontProps {
  readonly front: Front
  readonly site: Site
}

/** "22 captures in, 27 articles out, 3 were run together, 412 blocks of furniture dropped". */
export const StripLine = ({ strip, words }: { strip: Strip } & Pick<Idiom, 'words'>) => (
  <p class="strip">{words.front.strip(strip)}</p>
)

export function FrontPage({ front, site }: FrontProps) {
  const words = site.words.front
  const teaser = (
    summary: ArticleSummary,
    size: 'lead' | 'second' | 'band' | 'line',
    level: 2 | 3,
    picture = false,
  ) => <Teaser summary={summary} site={site} size={size} level={level} picture={picture} />
  return (
    <Shell
      title={site.settings.siteName}
      site={site}
      kind="front"
      alternates={listAlternates('/index', site.settings.siteName, site.settings)}
      index={site.settings.public}
      strip={front.lead ? <StripLine strip={front.strip} words={site.words} /> : null}
    >
      {front.lead ? (
        <>
          <div class="top">
            <section class="lead" aria-label={words.lead}>
              {teaser(front.lead, 'lead', 2, true)}
            </section>
            {front.seconds.length ? (
              <section class="seconds" aria-label={words.seconds}>
                {front.seconds.slice(0, 2).map((s, i) => teaser(s, 'second', 2, i === 0))}
              </section>
            ) : null}
            {front.seconds.length > 2 ? (
              <section class="under-lead" aria-label={words.underLead}>
                {front.seconds.slice(2, 4).map((s) => teaser(s, 'second', 2))}
              </section>
            ) : null}
            {front.latest.length ? (
              <section class="wire" aria-labelledby="wire">
                <h2 id="wire" class="label">
                  {site.words.shell.latest}
                </h2>
                <ol>
                  {front.latest.slice(0, 10).map((s) => (
                    <li>{teaser(s, 'line', 3)}</li>
                  ))}
                </ol>
              </section>
            ) : null}
          </div>
          {front.sections.map((section, n) => (
            <section class="band" aria-labelledby={`band-${n}`}>
              <h2 id={`band-${n}`} class="label">
                <bdi>{clean(section.name ?? words.moreNews)}</bdi>
              </h2>
              <div class="band-stories">{section.articles.map((s) => teaser(s, 'band', 3, true))}</div>
            </section>
          ))}
        </>
      ) : (
        <EmptyArchive words={site.words} />
      )}
    </Shell>
  )
}

function EmptyArchive({ words: { empty } }: Pick<Idiom, 'words'>) {
  return (
    <section class="plain">
      <h2>{empty.title}</h2>
      <p>{empty.what}</p>
      <pre dir="ltr">
        <code>{'broadsheet add page.html\nbroadsheet add https://news.example/story\nbroadsheet add captures/'}</code>
      </pre>
      <p>
        {empty.or} <a href="/try">{empty.paste}</a>
      </p>
    </section>
  )
}
