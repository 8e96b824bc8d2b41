/** What was measured of readings: it stands with what reads, since search and every other door go by it too. */
export {
  isShown,
  type Measured,
  type ReadingFigures,
  readingFigures,
  type ShownFrom,
} from '../../reading/shown-figures.js'
