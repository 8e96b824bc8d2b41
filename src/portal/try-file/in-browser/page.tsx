/** The try file at work: words or a file in, articles beside the marked capture out. Nothing is asked of a network. */
import { Result } from '../../pages/try-result.js'
import { idiomOf } from '../../words/index.js'
import type { Answer, Question } from './messages.js'
import { recoverWith } from './recovering.js'

const idiom = idiomOf('en')

const element = <E extends Element>(id: string, kind: new () => E): E => {
  const found = document.getElementById(id)
  if (found instanceof kind) return found
  throw new Error(`the page has no ${id}`)
}

const form = element('try', HTMLFormElement)
const words = element('words', HTMLTextAreaElement)
const file = element('file', HTMLInputElement)
const address = element('address', HTMLInputElement)
const zone = element('zone', HTMLInputElement)
const state = element('state', HTMLElement)
const result = element('result', HTMLElement)
const recovering = recoverWith(element('engine', HTMLScriptElement).text)

element('zones', HTMLDataListElement).append(
  ...Intl.supportedValuesOf('timeZone').map((name) => new Option(name, name)),
)

const number = new Intl.NumberFormat('en-GB')
let latest = 0

form.addEventListener('submit', (event) => {
  event.preventDefault()
  const chosen = file.files?.[0]
  if (chosen) void readFile(chosen)
  else if (words.value.trim()) void show(words.value, { source: 'pasted text' })
  else {
    state.textContent = 'Paste something or choose a file.'
    words.focus()
  }
})
form.addEventListener('reset', () => {
  latest++
  state.textContent = ''
  result.replaceChildren()
  words.rows = 14
  words.focus()
})
words.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit()
})
// What is typed after a file was chosen is what is meant.
words.addEventListener('input', () => {
  file.value = ''
})
file.addEventListener('change', () => {
  const chosen = file.files?.[0]
  if (chosen) void readFile(chosen)
})
element('sample', HTMLButtonElement).addEventListener('click', () => {
  file.value = ''
  address.value = ''
  words.value = element('sample-capture', HTMLScriptElement).text.trim()
  // The sample is of a day to come: its dates would be refused as later than today.
  void show(words.value, { source: 'sample', retrieved: null })
})

addEventListener('dragover', (event) => {
  event.preventDefault()
  document.body.classList.add('dropping')
})
addEventListener('dragleave', (event) => {
  if (!event.relatedTarget) document.body.classList.remove('dropping')
})
addEventListener('drop', (event) => {
  event.preventDefault()
  document.body.classList.remove('dropping')
  const dropped = event.dataTransfer?.files[0]
  if (dropped) return void readFile(dropped)
  const text = event.dataTransfer?.getData('text/html') || event.dataTransfer?.getData('text/plain')
  if (!text) return
  words.value = text
  form.requestSubmit()
})

async function readFile(chosen: File): Promise<void> {
  const ending = /\.(x?html?|txt|md|markdown)$/i.exec(chosen.name)?.[1]?.toLowerCase() ?? ''
  const type = /^(?:md|markdown)$/.test(ending) ? 'markdown' : /html?$/.test(ending) ? 'html' : null
  try {
    await show(await chosen.arrayBuffer(), { source: chosen.name, type })
  } catch {
    state.textContent = `${chosen.name} could not be read.`
  }
}

async function show(given: Question['given'], about: Question['options']): Promise<void> {
  const mine = ++latest
  const size = typeof given === 'string' ? `${number.format(given.length)} characters` : bytes(given.byteLength)
  state.textContent = `Reading ${size} …`
  const answer = await recovering.ask(given, {
    url: address.value.trim() || null,
    timezone: zone.value.trim() || null,
    retrieved: new Date(),
    explain: true,
    ...about,
  })
  // Another capture was handed over meanwhile.
  if (mine === latest) print(answer, size)
}

function print(answer: Answer, size: string): void {
  if (answer.kind !== 'recovered') {
    state.textContent = answer.kind === 'failed' ? `Recovery failed: ${answer.what}` : ''
    return
  }
  const { recovered, text, ms } = answer
  const n = recovered.articles.length
  const found = n === 0 ? 'No article' : n === 1 ? 'One article' : `${n} articles`
  state.textContent = `${found} in ${size}, recovered in ${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms.`
  const { blocks: _, ...answered } = recovered
  result.replaceChildren()
  result.append(
    node(<Result result={{ recovered, text }} idiom={idiom} />),
    node(<Json words={JSON.stringify(answered, null, 2)} />),
  )
  wireCopying()
  words.rows = 4
  result.scrollIntoView({ block: 'start' })
}

function Json({ words }: { words: string }) {
  return (
    <details class="try-json">
      <summary>The answer as JSON</summary>
      <p>
        <button type="button" id="copy">
          Copy
        </button>{' '}
        <span id="copied" class="quiet" role="status" />
      </p>
      <pre id="json" tabindex={0} role="region" aria-label="The answer as JSON">
        {words}
      </pre>
    </details>
  )
}

function wireCopying(): void {
  const json = element('json', HTMLPreElement)
  const copied = element('copied', HTMLElement)
  element('copy', HTMLButtonElement).addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(json.textContent ?? '')
      copied.textContent = 'Copied.'
    } catch {
      // Where a page on disk may not write to the clipboard, its reader may.
      getSelection()?.selectAllChildren(json)
      copied.textContent = 'Selected: copy it with the keyboard.'
    }
  })
}

// Pointing at a field brings its characters into the part of the capture that shows.
for (const pointed of ['pointerover', 'focusin'])
  result.addEventListener(pointed, ({ target }) => {
    const lit = target instanceof Element ? target.closest('[class*="k"]') : null
    const field = lit ? [...lit.classList].find((name) => /^k\d+$/.test(name)) : undefined
    if (!field || !lit?.closest('.try-articles')) return
    const pane = result.querySelector<HTMLElement>('.origin-capture')
    const mark = document.getElementById(field.replace('k', 'm'))
    if (!pane || !mark || pane.scrollHeight <= pane.clientHeight) return
    const within = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top
    if (within < 40 || within > pane.clientHeight - 80) pane.scrollTop += within - pane.clientHeight / 3
  })

const bytes = (n: number): string => (n < 1_000 ? `${n} bytes` : `${number.format(Math.round(n / 1_000))} KB`)

/** In this bundle a component is its element; hono's types know it as text. */
function node(made: unknown): Node {
  if (made instanceof Node) return made
  throw new Error('the bundle was made with the runtime of the server')
}
