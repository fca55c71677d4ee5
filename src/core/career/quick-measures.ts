import {log} from "#math/log"
import {quantiles} from "#math/quantiles"
import {mean, variance} from "#math/sum"
import type {CareerLaw} from "#model/law"
import type {TaskOutput} from "./law-tasks"
import {certaintyEquivalent} from "./utility"

/** What runs that are repeated for many sets of beliefs need to know of one policy: no errors, no years. USD. */
export type QuickMeasures = {
  readonly mean: number
  readonly p10: number
  readonly median: number
  readonly p95: number
  /** The mean where the law has no `utility`. */
  readonly certaintyEquivalent: number
}

/** Standard deviation of the log of totals; totals below a dollar count as one. */
export function sdLog(totals: Float64Array): number {
  const logs = new Float64Array(totals.length)
  for (let career = 0; career < logs.length; career += 1)
    logs[career] = log(Math.max(totals[career] as number, 1))
  return logs.length < 2 ? 0 : Math.sqrt(variance(logs))
}

export function quickMeasures(
  law: CareerLaw,
  {totals, net}: Pick<TaskOutput, "totals" | "net">,
): QuickMeasures {
  const [p10 = 0, median = 0, p95 = 0] = quantiles(totals, [0.1, 0.5, 0.95])
  const average = mean(totals)
  return {
    mean: average,
    p10,
    median,
    p95,
    certaintyEquivalent:
      law.utility === undefined ? average : certaintyEquivalent(net, law.discount, law.utility).value,
  }
}
