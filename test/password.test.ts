/** `broadsheet password` as people run it. */
import { describe, expect, it } from 'vitest'
import { useProgram } from './program.js'

const { run } = useProgram()

describe('broadsheet password', () => {
  it('takes the first line of standard input, and shows nothing of it', async () => {
    const { code, out, err } = await run(['password', '--data', 'archive'], 'four words of no kin\nand another line\n')
    expect([code, out]).toEqual([0, ''])
    expect(err).toContain('The password is set')
    expect(err).not.toContain('four words')
    expect((await run(['password', '--data', 'archive', '--remove'])).err).toContain('no password now')
  })

  it('refuses a short one and says what would do', async () => {
    const { code, err } = await run(['password', '--data', 'archive'], 'short\n')
    expect(code).toBe(2)
    expect(err).toContain('at least 12 characters')
  })
})
