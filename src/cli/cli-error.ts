/** Used wrongly, or impossible: printed without a stack, exit code 2. */
export class CliError extends Error {
  constructor({ what, fix }: { what: string; fix: string | null }) {
    super(fix === null ? what : `${what}\n  to mend it: ${fix}`)
    this.name = 'CliError'
  }
}

/** 0 done, 1 done in part or nothing found, 2 used wrongly or impossible. */
export type ExitCode = 0 | 1 | 2
