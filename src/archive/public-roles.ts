/**
 * Roles that somebody holds before the public: offices, mandates, speaking for others. Whoever is a baker, a neighbour or a
 * suspect in the news is a private person, and no page is made of them. Rather too few than too many.
 */
import { foldedRuns } from './search-words.js'

/** English, German, French, Spanish; folded as names are, words of one office apart by a hyphen. */
const OFFICES =
  `president prime-minister vice-president premier minister chancellor secretary senator governor mayor congressman congresswoman
  representative lawmaker legislator parliamentarian deputy speaker ambassador envoy commissioner councillor councilor
  chairman chairwoman chairperson chair spokesman spokeswoman spokesperson adviser advisor director-general director
  attorney-general prosecutor judge justice general admiral colonel marshal commander chief sheriff king queen prince princess
  emperor pope cardinal archbishop bishop chief-executive ceo professor coach leader head-of
  praesident prasident bundeskanzler kanzler ministerin burgermeister oberburgermeister abgeordnete senatorin sprecher sprecherin
  botschafter richter staatsanwalt vorsitzende vorstand trainer
  ministre maire depute deputee senateur prefet ambassadeur porte-parole directeur directrice procureur juge entraineur
  presidente ministro ministra alcalde alcaldesa diputado diputada senador senadora gobernador portavoz embajador juez fiscal
  director directora entrenador`
    .split(/\s+/)
    .filter((word) => word !== '')

const LONGEST = 200

export function isPublicRole(role: string): boolean {
  const runs = foldedRuns(role.slice(0, LONGEST))
  return runs.some((run, index) =>
    OFFICES.some((office) => {
      const [first = '', second] = office.split('-')
      if (second === undefined) return run === first || run === `${first}s`
      return run === first && runs[index + 1] === second
    }),
  )
}
