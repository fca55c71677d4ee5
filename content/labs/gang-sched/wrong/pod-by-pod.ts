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

/** GPU-seconds in the first queue; each further one is so many times as long. */
const FIRST_QUEUE_S = 1800
const GROWS = 4
/** Whoever has stood still this long goes before all others. */
const PATIENCE_S = 14400
/** Whoever has just come to its GPUs keeps them this long. */
const QUANTUM_S = 600
/** A node that has failed so often gets no more jobs. */
const LEMON = 2

/** Which queue a job is in, by the GPU-time that it has had: nobody knows how much more it needs. */
function queueOf({servedS, gpus}: Job): number {
  let level = 0
  let limit = FIRST_QUEUE_S
  while (servedS * gpus >= limit && level < 8) {
    level += 1
    limit *= GROWS
  }
  return level
}

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
  const rank = (job: Job) => (job.sinceS > PATIENCE_S ? -1 : queueOf(job))
  const order = [...queue].sort((a, b) => rank(a) - rank(b) || a.arrivedS - b.arrivedS || a.id - b.id)

  // who can be sent away, those from the last queue first
  const victims = cluster.running
    .filter(job => job.sinceS >= cluster.startS + QUANTUM_S)
    .sort((a, b) => queueOf(b) - queueOf(a) || b.arrivedS - a.arrivedS || b.id - a.id)
  const gone = new Set<number>()
  const stops: Op[] = []
  const places: Op[] = []

  for (const job of order) {
    let need = job.gpus
    for (const [, gpus] of job.held) need -= gpus
    const room = [...free]
    const sent: Running[] = []
    let fit = pack(room, need, perNode)
    for (const victim of victims) {
      if (fit !== null || queueOf(victim) <= rank(job)) break
      if (gone.has(victim.id)) continue
      sent.push(victim)
      for (const [node, gpus] of victim.places) add(room, node, gpus)
      fit = pack(room, need, perNode)
    }
    if (fit === null) {
      // what is there is taken, the rest follows
      fit = []
      sent.length = 0
      for (const [node, own] of free.entries()) {
        const take = Math.min(need, own)
        if (take > 0) fit.push([node, take])
        need -= take
      }
    }
    // only those who lie where the job goes
    const nodes = fit.map(([node]) => node)
    for (const victim of sent) {
      if (!victim.places.some(([node]) => nodes.includes(node))) continue
      gone.add(victim.id)
      stops.push({op: "stop", job: victim.id})
      for (const [node, gpus] of victim.places) add(free, node, gpus)
    }
    for (const [node, gpus] of fit) {
      add(free, node, -gpus)
      places.push({op: "place", job: job.id, node, gpus})
    }
  }
  return [...stops, ...places]
}
