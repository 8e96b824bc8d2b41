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
  return (
    <Shell title={`Try a capture · ${site.settings.siteName}`} site={site} kind="try" current="try">
      <h1 class="list-title">Try a capture</h1>
      {result ? <Result result={result} idiom={site} /> : null}
      <form class="try-form" method="post" action="/try" enctype="multipart/form-data">
        {trouble ? (
          <p class="notice" role="alert">
            {trouble}
          </p>
        ) : null}
        <div>
          <label for="words">Paste a page, its source or its text</label>
          <textarea id="words" name="words" rows={result ? 6 : 14} spellcheck={false} />
        </div>
        <div class="try-row">
          <div>
            <label for="file">or drop a file here</label>
            <input id="file" type="file" name="file" accept=".html,.htm,.xhtml,.txt,.md,.markdown,text/*" />
          </div>
          <div>
            <label for="address">Address of the page, if you know it</label>
            <input id="address" type="url" name="address" placeholder="https://" />
          </div>
        </div>
        {mayKeep ? (
          <p class="check">
            <input id="keep" type="checkbox" name="keep" value="yes" />{' '}
            <label for="keep">Keep it in the archive, as private</label>
          </p>
        ) : null}
        <button type="submit">Recover</button>
        <p class="quiet">
          Up to 5 MB. Nothing is kept unless you ask, and nothing leaves this machine.
          {file ? (
            <>
              {' '}
              <a href={file} download="broadsheet-try.html">
                Keep this page as one file
              </a>{' '}
              that does the same in a browser, without a server.
            </>
          ) : null}
        </p>
      </form>
    </Shell>
  )
}
