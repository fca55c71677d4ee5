import type {ClusterTrace} from "#labs/sim/gpu-cluster/trace"

export type JobSize = "part" | "whole" | "large"
/** GPUs of one job on one node that lie side by side on the map. Seconds. */
export type MapBlock = {
  readonly job: number
  readonly node: number
  readonly slot: number
  readonly gpus: number
  readonly fromS: number
  readonly worksFromS: number
  readonly toS: number
  readonly size: JobSize
  /** It left these GPUs before it was done. */
  readonly isCut: boolean
}
export type Wait = {readonly job: number; readonly gpus: number; readonly fromS: number; readonly toS: number}

function sizeOf(gpus: number, perNode: number): JobSize {
  if (gpus > perNode) return "large"
  return gpus === perNode ? "whole" : "part"
}

/** Gives each stay the lowest GPUs of its node that are free, as blocks of neighbours. */
export function mapBlocks({stays, jobs, gpusPerNode}: ClusterTrace): MapBlock[] {
  const byId = new Map(jobs.map(job => [job.id, job]))
  const busyUntil = new Map<number, number[]>()
  const blocks: MapBlock[] = []
  for (const stay of [...stays].sort((a, b) => a.fromS - b.fromS || a.toS - b.toS)) {
    const job = byId.get(stay.job)
    const until = busyUntil.get(stay.node) ?? Array.from({length: gpusPerNode}, () => 0)
    busyUntil.set(stay.node, until)
    const slots = until.flatMap((end, slot) => (end <= stay.fromS ? [slot] : [])).slice(0, stay.gpus)
    for (const slot of slots) until[slot] = stay.toS
    const rest = {
      job: stay.job,
      node: stay.node,
      fromS: stay.fromS,
      worksFromS: Math.min(stay.toS, stay.worksFromS ?? stay.toS),
      toS: stay.toS,
      size: sizeOf(job?.gpus ?? 1, gpusPerNode),
      isCut: job?.endsS !== stay.toS,
    }
    for (const [at, slot] of slots.entries()) {
      const last = blocks.at(-1)
      if (at > 0 && last !== undefined && last.slot + last.gpus === slot)
        blocks[blocks.length - 1] = {...last, gpus: last.gpus + 1}
      else blocks.push({...rest, slot, gpus: 1})
    }
  }
  return blocks
}

/** How many jobs stand still from each moment on, in order of time. */
export function waitingSteps({jobs, stays, endsS}: ClusterTrace): {atS: number; waiting: number}[] {
  const changes: {atS: number; by: number}[] = []
  for (const job of jobs) {
    const own = stays.filter(stay => stay.job === job.id).sort((a, b) => a.fromS - b.fromS)
    let freeFrom = job.arrivesS
    for (const {fromS, toS} of own) {
      if (fromS > freeFrom) changes.push({atS: freeFrom, by: 1}, {atS: fromS, by: -1})
      freeFrom = Math.max(freeFrom, toS)
    }
    if (job.endsS === null && freeFrom < endsS) changes.push({atS: freeFrom, by: 1})
  }
  let waiting = 0
  return changes
    .sort((a, b) => a.atS - b.atS || a.by - b.by)
    .map(({atS, by}) => {
      waiting += by
      return {atS, waiting}
    })
}

/** The waits of jobs that need more than one node, until their first start. */
export function largeWaits({jobs, gpusPerNode, endsS}: ClusterTrace): Wait[] {
  return jobs
    .filter(({gpus, arrivesS}) => gpus > gpusPerNode && arrivesS < endsS)
    .map(({id, gpus, arrivesS, startsS}) => ({job: id, gpus, fromS: arrivesS, toS: startsS ?? endsS}))
}

/** What the map shows, in words. */
export function clusterWords(trace: ClusterTrace): string {
  const hours = (seconds: number) => `${(seconds / 3600).toFixed(1)}\u202fh`
  const most = Math.max(0, ...waitingSteps(trace).map(({waiting}) => waiting))
  const waits = largeWaits(trace)
  const longest = Math.max(0, ...waits.map(({fromS, toS}) => toS - fromS))
  const cuts = new Set(
    mapBlocks(trace)
      .filter(({isCut, toS}) => isCut && toS < trace.endsS)
      .map(({job, toS}) => `${job} ${toS}`),
  ).size
  const open = trace.jobs.filter(({endsS}) => endsS === null).length
  const large =
    waits.length === 0
      ? "No job needed more than one node."
      : `Of the ${waits.length} jobs that need more than one node, the longest wait was ${hours(longest)}.`
  return `${trace.jobs.length} jobs on ${trace.nodes} nodes of ${trace.gpusPerNode} GPUs in ${hours(trace.endsS)}; ${open === 0 ? "all were done" : `${open} ${open === 1 ? "was" : "were"} not done`}. ${large} At most ${most} jobs stood still at once, and ${cuts} times a job lost its GPUs before it was done.`
}
