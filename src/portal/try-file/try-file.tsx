/** "Try" as one file that needs no server: the page that stands around what `in-browser/` does in it. */
import { raw } from 'hono/html'

export interface TryFileProps {
  /** What may run, and that nothing may be fetched. */
  readonly policy: string
  readonly style: string
  readonly icon: string
  /** Recovery, run in a worker. Scripts hold no end tag. */
  readonly engine: string
  readonly page: string
  readonly sample: string
  /** Of what it is made of, for whoever hands it on. */
  readonly licences: string
}

export function TryFile({ policy, style, icon, engine, page, sample, licences }: TryFileProps) {
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>Try a capture · Broadsheet</title>
        <link rel="icon" href={icon} type="image/svg+xml" />
        <style>{raw(style)}</style>
      </head>
      <body class="page-try page-try-file">
        <a class="skip" href="#main">
          Skip to content
        </a>
        <header class="masthead">
          <div class="masthead-top">
            <span class="edition">Raw news in, a newspaper out</span>
            <p class="nameplate">Broadsheet</p>
          </div>
          <div class="masthead-line">
            <p class="strip">In your browser, without a network</p>
          </div>
        </header>
        <main id="main" tabindex={-1}>
          <h1 class="list-title">Try a capture</h1>
          <div class="try-opening">
            <form class="try-form" id="try">
              <div>
                <label for="words">Paste a page, its source or its text</label>
                <textarea id="words" rows={14} spellcheck={false} autocomplete="off" />
              </div>
              <div class="try-row">
                <div>
                  <label for="file">or open a file, or drop one anywhere</label>
                  <input id="file" type="file" accept=".html,.htm,.xhtml,.txt,.md,.markdown,text/*" />
                </div>
                <div>
                  <label for="address">Address of the page, if you know it</label>
                  <input id="address" type="url" placeholder="https://" autocomplete="off" />
                </div>
                <div>
                  <label for="zone">Its time zone, if you know it</label>
                  <input id="zone" list="zones" placeholder="Europe/Oslo" autocomplete="off" spellcheck={false} />
                  <datalist id="zones" />
                </div>
              </div>
              <p class="try-buttons">
                <button type="submit">Recover</button>
                <button type="button" id="sample">
                  Show a sample
                </button>
                <button type="reset">Clear</button>
                <span id="state" role="status" />
              </p>
            </form>
            <div class="try-about">
              <p>
                <strong>A saved page, a scrape, plain text, Markdown.</strong> What comes back is each article by
                itself: headline, byline, times, text, captions and credits, with the furniture left out.
              </p>
              <p>
                <strong>Every word stands in the capture.</strong> Point at a headline or a paragraph, and the
                characters that it came from light up; what was dropped says why.
              </p>
              <p>
                <strong>Nothing leaves this page.</strong> It is one file; keep it, hand it on.
              </p>
            </div>
          </div>
          <noscript>
            <p class="notice">
              This page recovers articles by script. The program does the same without: broadsheet read FILE.
            </p>
          </noscript>
          <div id="result" />
        </main>
        <footer class="foot">
          <p>Recovered and set by Broadsheet, in your browser.</p>
          <details class="try-licences">
            <summary>What it is made of, and under which licences</summary>
            <pre tabindex={0} role="region" aria-label="Licences">
              {licences}
            </pre>
          </details>
        </footer>
        <script type="text/plain" id="sample-capture">
          {raw(sample)}
        </script>
        {/* No browser runs a script of this type: it is text until a worker is made of it. */}
        <script type="text/plain" id="engine">
          {raw(engine)}
        </script>
        <script>{raw(page)}</script>
      </body>
    </html>
  )
}
