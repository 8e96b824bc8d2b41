/** Pages that say one thing: about, not found, gone, forbidden, trouble. */
import type { Child } from 'hono/jsx'
import { type InterfaceLanguage, interfaceLanguages } from '../../model/index.js'
import { safeUrl } from '../captured-words.js'
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
  const { settings, words } = site
  const { about } = words
  return (
    <Shell
      title={`${about.title} · ${settings.siteName}`}
      site={site}
      kind="about"
      index={settings.public}
      section="about"
    >
      <div class="plain about">
        <h1>{about.title}</h1>
        <p>{about.what}</p>
        <p>{about.brackets}</p>
        <h2>{about.order}</h2>
        <p>{about.orderRule}</p>
        <h2>{about.copies}</h2>
        <p>{about.copiesRule}</p>
        <h2>{about.confidence}</h2>
        <p>{about.confidenceRule}</p>
        <h2>{about.rights}</h2>
        <p>
          {about.belong} {settings.public ? about.withheld : about.privateRoom} {about.takeBack}
        </p>
        {settings.contact ? (
          <>
            <h2>{about.contact}</h2>
            <p>
              <Contact address={settings.contact} />
            </p>
          </>
        ) : null}
        <h2>{about.languages}</h2>
        <p>
          {about.speaks(words.listed(interfaceLanguages.map(languageName)))}{' '}
          {settings.version ? about.set(settings.version) : null}
        </p>
      </div>
    </Shell>
  )
}

/** What a language calls itself. */
const languageName = (language: InterfaceLanguage): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language

/** A web or mail address, as the operator gave it. */
function Contact({ address }: { address: string }) {
  const href = safeUrl(address) ?? (/^[^@\s]+@[^@\s]+$/.test(address) ? `mailto:${address}` : null)
  return href === null ? <bdi>{address}</bdi> : <a href={href}>{address}</a>
}
