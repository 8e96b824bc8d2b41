/** Recovery as a library: made once of its weights and data of languages, then asked as often as there are captures. */
import type { Capture, Recovered } from '../model/index.js'
import { decode } from './decode.js'
import { type Given, type GivenOptions, readGiven } from './given.js'
import { languageOf } from './language.js'
import { readLanguages } from './languages.js'
import { languagesFile, loadModels, type ReadWeights } from './models.js'
import { type RecoverOptions, recoverWith } from './recover.js'

export interface Recovery {
  /**
   * Recovers the articles of a page, its source or its text: none, one or several.
   *
   *     const { articles, problems } = recovery.recover(html, { url: 'https://news.example/ferries' })
   *
   * Synchronous, and the same answer for the same input. Offsets (`origins`, `blocks`) are half-open, in UTF-16 units: of
   * a string in it as it was given, of bytes in their text as `decode` gives it.
   * @throws TypeError when it is handed neither a string nor bytes. Never for what these hold: that stands in `problems`.
   */
  recover(given: Given, options?: GivenOptions): Recovered
  /** The same for a `Capture`, which says of itself what `options` say of a string. */
  recover(capture: Capture, options?: RecoverOptions): Recovered
  /** BCP 47 of a text, as recovery finds it of an article whose page states none; null where it cannot be told. */
  languageOf(text: string): string | null
}

/** @throws Error when weights are missing or made for another version */
export async function recoveryOn(weights: ReadWeights): Promise<Recovery> {
  const [models, languages] = await Promise.all([loadModels(weights), weights(languagesFile)])
  const detect = readLanguages(languages, `weights/${languagesFile}.json`)
  return {
    languageOf: (text) => languageOf(text, null, detect),
    recover(given: Given | Capture, options: GivenOptions = {}): Recovered {
      if (isCapture(given)) return recoverWith(models, detect, decode(given), given, options)
      const { decoded, about, options: checked, problems } = readGiven(given, options)
      const recovered = recoverWith(models, detect, decoded, about, checked)
      return problems.length ? { ...recovered, problems: [...problems, ...recovered.problems] } : recovered
    },
  }
}

const isCapture = (given: Given | Capture): given is Capture =>
  typeof given === 'object' && given !== null && 'bytes' in given && 'mediaType' in given
