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

export function AboutPage(props: Omit<MessageProps, 'title' | 'children'>) {
  return (
    <MessagePage {...props} title="About this paper">
      <p>
        Broadsheet takes news as it is found, a saved page, a scrape, a text that two stories run through, and recovers
        each article exactly. What you read here is in the capture, word for word: every field can be traced to the
        characters that it came from, under “How we got this”.
      </p>
      <p>
        A headline in brackets was made from the first sentence, because the capture prints none. “Zone not stated”
        means that the page does not say in which time zone its time stands.
      </p>
      <p>
        The words belong to those who published them.{' '}
        {props.site.settings.public
          ? 'Of articles that are not ours to show, only headline, outlet, time and a link to the original stand here.'
          : 'This is a private reading room.'}
      </p>
    </MessagePage>
  )
}
