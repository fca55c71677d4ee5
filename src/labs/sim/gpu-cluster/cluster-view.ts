import type {JsonValue} from "#model/journal/json-value"
import type {ClusterRun} from "./cluster-run"
import type {TrainingJob} from "./training-job"

/** At most so many waiting jobs are shown, the oldest first. */
const SHOWN = 80

/** What the scheduler sees: the waiting jobs, the cluster with who runs on it, and the time. Seconds. */
export function clusterView(run: ClusterRun): JsonValue[] {
  const {parameters, nodes, open, nowMs} = run
  const startMs = parameters.start_s * 1000
  const view = (job: TrainingJob) => ({
    id: job.id,
    gpus: job.gpus,
    arrivedS: job.arrivesMs / 1000,
    servedS: run.servedMs(job) / 1000,
    sinceS: (nowMs - (job.worksFromMs === null ? job.idleFromMs : job.worksFromMs - startMs)) / 1000,
    stops: job.stops,
    spreadSpeed: job.spreadSpeed,
  })
  const held = ({places}: TrainingJob) => places.map(({node, gpus}) => [node, gpus])
  const waiting = open.filter(({worksFromMs}) => worksFromMs === null)
  return [
    waiting.slice(0, SHOWN).map(job => ({...view(job), held: held(job)})),
    {
      gpusPerNode: parameters.gpus_per_node,
      nodes: nodes.map(({free, isUp, timesFailed}) => ({free, up: isUp, failed: timesFailed})),
      startS: parameters.start_s,
      tickS: parameters.tick_s,
      running: open
        .filter(({worksFromMs}) => worksFromMs !== null)
        .map(job => ({...view(job), places: held(job)})),
    },
    nowMs / 1000,
  ]
}
