/** Pages that say one thing: about, not found, gone, forbidden, trouble. */
import type { Child } from 'hono/jsx'
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
  const words = site.words.about
  return (
    <MessagePage site={site} title={words.title}>
      <p>{words.what}</p>
      <p>{words.brackets}</p>
      <p>
        {words.belong} {site.settings.public ? words.withheld : words.privateRoom}
      </p>
    </MessagePage>
  )
}
