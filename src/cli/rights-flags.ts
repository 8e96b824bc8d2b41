/** `--rights` and `--licence`. */
import { type Command, Option } from 'commander'
import type { Rights } from '../model/index.js'
import { CliError } from './cli-error.js'

export interface RightsFlags {
  readonly rights?: Rights['kind']
  readonly licence?: string
}

export function withRightsFlags(command: Command, what: string): Command {
  return command
    .addOption(new Option('--rights <kind>', what).choices(['own', 'licensed', 'open', 'private']))
    .option('--licence <name>', 'the licence of open rights: "CC BY 4.0"')
}

/** null: not given. @throws CliError when the two do not agree */
export function rightsOf({ rights, licence }: RightsFlags): Rights | null {
  if (licence !== undefined && rights !== 'open')
    throw new CliError({ what: '--licence goes with --rights open', fix: 'give both, or neither' })
  if (rights === undefined) return null
  if (rights !== 'open') return { kind: rights }
  if (licence === undefined || licence.trim() === '')
    throw new CliError({ what: '--rights open needs the name of the licence', fix: 'add --licence "CC BY 4.0"' })
  return { kind: 'open', licence: licence.trim() }
}
