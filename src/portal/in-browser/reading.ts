/**
 * The one script of the site, of article pages alone. None of them needs it: pictures have pages, the next article a link,
 * the address a field. It writes no words of an article as markup; what it takes from another page of this site was
 * escaped when that page was made, and is parsed without running.
 */

import type { ScriptWords } from '../script-words.js'
import { readOn } from './onward.js'
import { offerSharing } from './sharing.js'
import { followPictures } from './viewer.js'

const said = document.querySelector('script[data-words]')?.getAttribute('data-words')
if (said) {
  const words = JSON.parse(said) as ScriptWords
  followPictures(words)
  offerSharing(words)
  readOn(words)
}
