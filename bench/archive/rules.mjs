/** What of a reading may be shown, as the desk tells an archive that it opens. */
import { pickStatements, shownReading } from '../../dist/reading/shown.js'

export const reading = { shown: (read) => shownReading(read), pick: pickStatements }
