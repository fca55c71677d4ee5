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

/** A node that has failed so often gets no more jobs. */
const LEMON = 2

function add(room: number[], node: number, gpus: number): void {
  room[node] = (room[node] ?? 0) + gpus
}

/** Where a job fits on as few nodes as it must, each the one with the least room; null where it would have to lie on
 * more. */
function pack(free: number[], gpus: number, perNode: number): Places | null {
  const room = [...free]
  const places: Places = []
  for (let left = gpus; left > 0; ) {
    const want = Math.min(left, perNode)
    let best = -1
    let least = Number.POSITIVE_INFINITY
    for (const [node, own] of room.entries()) {
      if (own < want || own >= least) continue
      best = node
      least = own
    }
    if (best < 0) return null
    add(room, best, -want)
    places.push([best, want])
    left -= want
  }
  return places
}

export function schedule(queue: Waiting[], cluster: Cluster, nowS: number): Op[] {
  const perNode = cluster.gpusPerNode
  const free = cluster.nodes.map(({free, up, failed}) => (up && failed < LEMON ? free : 0))
  const order = [...queue].sort((a, b) => a.arrivedS - b.arrivedS || a.id - b.id)

  const places: Op[] = []

  for (const job of order) {
    const fit = pack(free, job.gpus, perNode)
    if (fit === null) break
    for (const [node, gpus] of fit) {
      add(free, node, -gpus)
      places.push({op: "place", job: job.id, node, gpus})
    }
  }
  return places
}
