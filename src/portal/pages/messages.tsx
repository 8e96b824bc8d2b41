/** Pages that say one thing: about, not found, gone, forbidden, trouble. */
import type { Child } from 'hono/jsx'
import { aboutParts } from '../about.js'
import { safeUrl } from '../captured-words.js'
import { dataAlternates } from '../feeds/alternates.js'
import { Shell } from '../shell.js'
import type { Site } from '../site.js'

export interface MessageProps {
  readonly site: Site
  readonly title: string
  readonly children?: Child
}

export function MessagePage({ site, title, children }: MessageProps) {
  return (
    <Shell title={`${title} · ${site.settings.siteName}`} site={site} kind="message">
      <div class="plain">
        <h1>{title}</h1>
        {children}
      </div>
    </Shell>
  )
}

export function AboutPage({ site }: Pick<MessageProps, 'site'>) {
  const { settings } = site
  const { about } = site.words
  return (
    <Shell
      title={`${about.title} · ${settings.siteName}`}
      site={site}
      kind="about"
      index={settings.public}
      section="about"
      alternates={dataAlternates('/about')}
    >
      <div class="plain about">
        <h1>{about.title}</h1>
        {aboutParts(site).map(({ title, paragraphs, more }) => (
          <>
            {title === null ? null : <h2>{title}</h2>}
            {paragraphs.map((text) => (
              <p>{text}</p>
            ))}
            {more ? (
              <p>
                <a href={more.path}>{more.words}</a>
              </p>
            ) : null}
          </>
        ))}
        {settings.contact ? (
          <>
            <h2>{about.contact}</h2>
            <p>
              <Contact address={settings.contact} />
            </p>
          </>
        ) : null}
      </div>
    </Shell>
  )
}

/** A web or mail address, as the operator gave it. */
function Contact({ address }: { address: string }) {
  const href = safeUrl(address) ?? (/^[^@\s]+@[^@\s]+$/.test(address) ? `mailto:${address}` : null)
  return href === null ? <bdi>{address}</bdi> : <a href={href}>{address}</a>
}
