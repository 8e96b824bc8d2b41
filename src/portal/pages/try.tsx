/** "Try": paste or drop a capture, see the articles beside the marked capture. */

import { Shell } from '../shell.js'
import type { Site } from '../site.js'
import { Result, type TryResult } from './try-result.js'

export interface TryPageProps {
  readonly site: Site
  readonly mayKeep: boolean
  /** Address of the same as one file that needs no server; null where it was not built. */
  readonly file: string | null
  readonly result: TryResult | null
  /** What went wrong with the form, null when nothing did. */
  readonly trouble: string | null
}

export function TryPage({ site, mayKeep, file, result, trouble }: TryPageProps) {
  const words = site.words.try
  return (
    <Shell title={`${words.title} · ${site.settings.siteName}`} site={site} kind="try" current="try">
      <h1 class="list-title">{words.title}</h1>
      {result ? <Result result={result} idiom={site} /> : null}
      <form class="try-form" method="post" action="/try" enctype="multipart/form-data">
        {trouble ? (
          <p class="notice" role="alert">
            {trouble}
          </p>
        ) : null}
        <div>
          <label for="words">{words.paste}</label>
          <textarea id="words" name="words" rows={result ? 6 : 14} spellcheck={false} />
        </div>
        <div class="try-row">
          <div>
            <label for="file">{words.drop}</label>
            <input id="file" type="file" name="file" accept=".html,.htm,.xhtml,.txt,.md,.markdown,text/*" />
          </div>
          <div>
            <label for="address">{words.address}</label>
            <input id="address" type="url" name="address" placeholder="https://" />
          </div>
        </div>
        {mayKeep ? (
          <p class="check">
            <input id="keep" type="checkbox" name="keep" value="yes" /> <label for="keep">{words.keep}</label>
          </p>
        ) : null}
        <button type="submit">{words.recover}</button>
        <p class="quiet">
          {words.limits}
          {file ? (
            <>
              {' '}
              <a href={file} download="broadsheet-try.html">
                {words.keepFile}
              </a>{' '}
              {words.keepFileWhy}
            </>
          ) : null}
        </p>
      </form>
    </Shell>
  )
}
