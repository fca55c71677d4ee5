import type {ClusterRun, Op} from "./cluster-run"
import {type Fit, packAnywhere, packTightly} from "./packing"
import type {TrainingJob} from "./training-job"

/** Ranks jobs at a moment; the smaller goes first. */
export type Rank = (job: TrainingJob, run: ClusterRun) => number

function placing(job: TrainingJob, fit: Fit): Op[] {
  return fit.map(([node, gpus]) => ({op: "place", job: job.id, node, gpus}))
}

/** Gives GPUs to waiting jobs in order of rank, always close together, and stops jobs of higher rank where that makes
 * the room. Jobs that stay are not moved. */
export function preemptive(rank: Rank): (run: ClusterRun) => Op[] {
  return run => {
    const ranked = run.open
      .map(job => ({job, rank: rank(job, run)}))
      .sort((a, b) => a.rank - b.rank || a.job.id - b.job.id)
    const free = run.nodes.map(({free: own, isUp}) => (isUp ? own : 0))
    const stopped = new Set<TrainingJob>()
    const stops: Op[] = []
    const places: Op[] = []
    for (const [at, {job, rank: own}] of ranked.entries()) {
      if (job.worksFromMs !== null) continue
      const behind = ranked
        .slice(at + 1)
        .filter(other => other.rank > own && other.job.worksFromMs !== null && !stopped.has(other.job))
        .map(other => other.job)
      const found = makeRoom(job, {behind, free, perNode: run.parameters.gpus_per_node})
      if (found === null) continue
      for (const victim of found.victims) {
        stopped.add(victim)
        stops.push({op: "stop", job: victim.id})
        for (const {node, gpus} of victim.places) free[node] = (free[node] ?? 0) + gpus
      }
      for (const [node, gpus] of found.fit) free[node] = (free[node] ?? 0) - gpus
      places.push(...placing(job, found.fit))
    }
    return [...stops, ...places]
  }
}

/** Where a job fits if jobs from the end of `behind` go, and which of them lie in its way there. */
function makeRoom(
  {gpus}: TrainingJob,
  {behind, free, perNode}: {behind: readonly TrainingJob[]; free: readonly number[]; perNode: number},
): {fit: Fit; victims: readonly TrainingJob[]} | null {
  const room = [...free]
  const gone: TrainingJob[] = []
  let most = 0
  for (const own of free) most += own
  for (const victim of behind) most += victim.gpus
  if (most < gpus) return null
  for (let next = behind.length; ; next -= 1) {
    const fit = packTightly(room, gpus, perNode)
    if (fit !== null) {
      const nodes = fit.map(([node]) => node)
      return {fit, victims: gone.filter(({places}) => places.some(({node}) => nodes.includes(node)))}
    }
    const victim = behind[next - 1]
    if (victim === undefined) return null
    gone.push(victim)
    for (const place of victim.places) room[place.node] = (room[place.node] ?? 0) + place.gpus
  }
}

/** Starts jobs in the order in which they came, on whatever is free; nobody passes another. */
export function firstComeFirstServed({nodes, open, parameters}: ClusterRun): Op[] {
  const free = nodes.map(({free: own, isUp}) => (isUp ? own : 0))
  const ops: Op[] = []
  for (const job of open) {
    if (job.worksFromMs !== null) continue
    const fit = packTightly(free, job.gpus, parameters.gpus_per_node) ?? packAnywhere(free, job.gpus)
    if (fit === null) break
    for (const [node, gpus] of fit) free[node] = (free[node] ?? 0) - gpus
    ops.push(...placing(job, fit))
  }
  return ops
}

/** GPU-time that a job still needs: what only an oracle knows. Who waits stands behind by the cost of a start. */
export const leastWorkLeft: Rank = (job, run) => {
  const left = job.runMs - run.servedMs(job) + (job.worksFromMs === null ? run.parameters.start_s * 1000 : 0)
  return left * job.gpus
}

/** Least attained service: GPU-time that a job has had, in queues each `base` times as long as the one before. Within a
 * queue the rank is the same for who runs, and by arrival for who waits, so that nobody is stopped by an equal. */
export function attainedService({firstMs, base}: {firstMs: number; base: number}): Rank {
  return (job, run) => {
    const had = run.servedMs(job) * job.gpus
    let level = 0
    for (let limit = firstMs; had >= limit && level < 8; limit *= base) level += 1
    return level + (job.worksFromMs === null ? 0.5 + job.arrivesMs / 1e13 : 0)
  }
}
