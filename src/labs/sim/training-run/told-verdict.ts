import type {Metrics} from "#model/labs/verdict"
import type {World} from "../lab-system"
import {cureOf} from "./causes"
import {Incident} from "./incident"
import type {RunParameters} from "./parameters"
import {poolFor} from "./pools"
import {runMetrics} from "./run-metrics"

/** Is told what is wrong and spends nothing to find out. Tries each checkpoint and keeps the best: nobody who has to
 * look for the cause can do better with these changes. */
export function toldVerdict({parameters, seed}: World<RunParameters>): Metrics {
  const pool = poolFor(seed, parameters.hard_patch)
  const first = new Incident(parameters, pool, seed)
  const verdicts = [...first.run.checkpoints.keys()].map(from => {
    const incident = new Incident(parameters, pool, seed)
    const causes = incident.faults.map(({cause}) => cause)
    incident.act({do: "verdict", from, causes, changes: incident.faults.map(cureOf)})
    return runMetrics(incident)
  })
  return verdicts.reduce((best, one) => ((one["rescued"] ?? 0) > (best["rescued"] ?? 0) ? one : best))
}
