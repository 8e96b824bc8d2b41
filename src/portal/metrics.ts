/**
 * Figures for a monitor, in Prometheus's text format (0.0.4). Requests are counted by route and not by address, so that no
 * client can fill the memory with names.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'

/** Upper ends of the classes of durations, in seconds. */
const classes = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

interface Durations {
  readonly counts: number[]
  sum: number
  n: number
}

export interface Gauge {
  readonly name: string
  readonly help: string
  readonly value: number | null
}

export class Metrics {
  readonly #requests = new Map<string, number>()
  readonly #durations = new Map<string, Durations>()

  readonly measure: MiddlewareHandler = async (c, next) => {
    const begun = performance.now()
    await next()
    const route = routeOf(c)
    const request = `method="${methodOf(c)}",route="${escaped(route)}",status="${c.res.status}"`
    this.#requests.set(request, (this.#requests.get(request) ?? 0) + 1)
    const seconds = (performance.now() - begun) / 1_000
    const durations = this.#durations.get(route) ?? { counts: classes.map(() => 0), sum: 0, n: 0 }
    for (const [k, end] of classes.entries()) if (seconds <= end) durations.counts[k] = (durations.counts[k] ?? 0) + 1
    durations.sum += seconds
    durations.n++
    this.#durations.set(route, durations)
  }

  /** @param gauges  what stands now; those that are not known are left out */
  written(gauges: readonly Gauge[]): string {
    const lines = [
      '# HELP broadsheet_requests_total Requests answered.',
      '# TYPE broadsheet_requests_total counter',
      ...[...this.#requests].sort().map(([labels, n]) => `broadsheet_requests_total{${labels}} ${n}`),
      '# HELP broadsheet_request_duration_seconds Time from request to answer.',
      '# TYPE broadsheet_request_duration_seconds histogram',
      ...[...this.#durations]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([route, { counts, sum, n }]) => {
          const label = `route="${escaped(route)}"`
          return [
            ...counts.map(
              (count, k) => `broadsheet_request_duration_seconds_bucket{${label},le="${classes[k]}"} ${count}`,
            ),
            `broadsheet_request_duration_seconds_bucket{${label},le="+Inf"} ${n}`,
            `broadsheet_request_duration_seconds_sum{${label}} ${sum.toFixed(6)}`,
            `broadsheet_request_duration_seconds_count{${label}} ${n}`,
          ]
        }),
      ...gauges.flatMap(({ name, help, value }) =>
        value === null ? [] : [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${value}`],
      ),
    ]
    return `${lines.join('\n')}\n`
  }
}

/** Methods that no route knows count as one: a client may send any word as a method. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS'])
const methodOf = (c: Context): string => (methods.has(c.req.method) ? c.req.method : 'other')
const escaped = (text: string): string => text.replace(/["\\]/g, '\\$&')

/** The route that answered, as it was written: `/articles/:id`. */
function routeOf(c: Context): string {
  const path = routePath(c)
  return path === '' || path === '/*' || path === '*' ? 'none' : path
}
