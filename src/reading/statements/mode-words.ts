/** Words that tell how a cue is meant: stems, or forms where only a form tells. */
import { Tag } from '../tokens/tags.js'
import { stemOf } from './stem.js'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stemOf))

export const DENY = set(
  'deny dispute reject refute rebut dismiss contest disavow repudiate disclaim debunk contradict renounce denial rejection dismissal rebuttal',
)
export const DECLINE = set(
  'decline refuse refusal avoid dodge sidestep skirt duck evade fail silent silence mum unwilling unable reluctant withhold deflect',
)
export const RETRACT = set('retract recant withdraw unsay retraction disown')
export const ASK = set('ask wonder question inquire query enquire')
export const STANCE = set(
  'believe think want hope plan expect fear support oppose seek prefer favor favour consider doubt feel know see view wish intend try ' +
    'decide worry trust desire aim back love hate like dislike regard anticipate aspire attempt assume belief plan intention ' +
    'willing eager ready opposed concerned worried afraid confident convinced sure certain skeptical optimistic understand realize realise ' +
    'suspect imagine look need choose vote determine determined expected seem appear deem interested committed',
)
export const NEGATION = new Set([
  "n't",
  'not',
  'never',
  'neither',
  'nor',
  'cannot',
  'hardly',
  'scarcely',
  'barely',
  'no',
  'without',
  'nothing',
])
/** A source that is nobody. */
export const NOBODY = new Set(['no', 'nobody', 'none', 'neither', 'nothing', 'few', 'not', 'never', 'hardly'])
export const MODAL = new Set("would could might may should will shall 'll 'd must can ought wo ca".split(' '))
export const CONDITION = new Set(
  'if unless whether supposing suppose provided providing lest assuming perhaps maybe possibly once until unclear'.split(
    ' ',
  ),
)
/** Verbs that take an infinitive and mean that it happened. */
export const HAPPENED = set('go on continue use proceed begin start come get')
/** What others say is named so and not said: "the claim that …" stands or falls with what is said of it. */
export const NAMED = set(
  'claim report suggestion rumour rumor allegation accusation charge idea assertion statement story account argument notion talk fear finding insinuation',
)
/** Words that begin a condition by standing before their subject: "Had the guard warned …". */
export const INVERTED = new Set(['had', 'were', 'should'])

/** Not believed: of whoever doubts, and of a claim that somebody doubts. */
export const DOUBT = set('doubt disbelieve distrust mistrust')
export const DOUBTFUL = set(
  'doubt doubtful disbelief scepticism skepticism sceptical skeptical dubious unconvinced unpersuaded',
)
/** What is wished for has not been said: "voters want a leader who says …". */
export const WISH = set('want hope plan expect fear wish intend seek prefer need demand look require await')
export const RELATIVE = new Set(['who', 'that', 'which', 'whose'])
/** Sources that may be nobody: always, and where the sentence says what would become of them. */
export const ANYBODY = new Set(['anyone', 'anybody', 'any', 'whoever', 'whichever'])
export const SOMEBODY = new Set(['a', 'an', 'someone', 'somebody', 'those', 'every', 'everyone', 'everybody', 'people'])
/** What is made up: nobody said what is said in it. */
export const MADE_UP = new Set(
  'forged fake faked fabricated doctored deepfake hoax parody satire satirical spoof skit fictional fictitious imaginary'.split(
    ' ',
  ),
)
/** Whoever does this to a claim makes it: "repeated the claim that …". Of any other verb nobody knows. */
export const CLAIMS = set(
  'make repeat reiterate restate add back support endorse confirm issue publish echo stand defend voice share raise lodge advance state ' +
    'renew push spread level say tell give release offer present put cite claim come get receive stick maintain insist reaffirm express ' +
    'announce report write stress reach base hold conclude submit file detail describe',
)
/** Words that set a time for what may still come: "before the coroner says …". */
export const TIME = new Set(['before', 'after', 'when', 'whenever', 'until', 'till'])
export const POINT = new Set(['day', 'moment', 'minute', 'time', 'week', 'year', 'hour', 'instant'])
/** "In the play, the dean announces": nobody has announced it. */
export const WORKS = new Set('play novel sketch sitcom cartoon comedy musical opera dream fable'.split(' '))

export const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being'])
export const isVerb = (tag: number): boolean => tag >= Tag.VB && tag <= Tag.VBZ
/** "was the first to say": it was said. */
export const FIRST = new Set(['first', 'last', 'latest', 'only', 'second', 'third'])
export const HESITATE = new Set(['hesitate', 'fail', 'flinch', 'shrink', 'shy', 'forget', 'neglect'].map(stemOf))
export const QUESTION = new Set(['whether', 'if', 'who', 'what', 'how', 'why', 'when', 'where', 'which', 'about'])
