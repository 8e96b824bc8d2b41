/**
 * Milliseconds of CPU that work takes, its garbage included. Where a test tells a number of steps from its square, the
 * clock would tell what else the machine is doing.
 */
export function cpuTime(work: () => void): number {
  const from = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}
