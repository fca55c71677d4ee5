type Job = {
  id: number
  gpus: number
  arrivedS: number
  servedS: number
  sinceS: number
  stops: number
  spreadSpeed: number
}
type Places = [node: number, gpus: number][]
type Waiting = Job & {held: Places}
type Running = Job & {places: Places}
type Node = {free: number; up: boolean; failed: number}
type Cluster = {gpusPerNode: number; nodes: Node[]; startS: number; tickS: number; running: Running[]}
type Op = {op: "place"; job: number; node: number; gpus: number} | {op: "stop"; job: number}

/** Asked when jobs come or go or a node fails, and every few minutes while somebody waits. */
export function schedule(queue: Waiting[], cluster: Cluster, nowS: number): Op[] {
  const ops: Op[] = []
  const free = cluster.nodes.map(node => (node.up ? node.free : 0))
  for (const job of queue) {
    let total = 0
    for (const own of free) total += own
    // first come, first served: nobody passes another
    if (total < job.gpus) break
    let left = job.gpus
    for (const [node, own] of free.entries()) {
      const take = Math.min(left, own)
      if (take === 0) continue
      ops.push({op: "place", job: job.id, node, gpus: take})
      free[node] = own - take
      left -= take
    }
  }
  return ops
}
