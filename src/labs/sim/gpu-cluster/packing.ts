export type Fit = readonly (readonly [node: number, gpus: number])[]

/** Where so many GPUs go: on as few nodes as they must, each the one with the least room that fits; null where they
 * would have to lie on more nodes. `free` is not changed. */
export function packTightly(free: readonly number[], gpus: number, perNode: number): Fit | null {
  const room = [...free]
  const fit: [number, number][] = []
  for (let left = gpus; left > 0; ) {
    const want = Math.min(left, perNode)
    let best = -1
    for (const [node, own] of room.entries())
      if (own >= want && (best < 0 || own < (room[best] ?? 0))) best = node
    if (best < 0) return null
    room[best] = (room[best] ?? 0) - want
    fit.push([best, want])
    left -= want
  }
  return fit
}

/** The same on whatever is free, the nodes with most room first. */
export function packAnywhere(free: readonly number[], gpus: number): Fit | null {
  const fit: [number, number][] = []
  let left = gpus
  for (const node of free.map((_, at) => at).sort((a, b) => (free[b] ?? 0) - (free[a] ?? 0) || a - b)) {
    const take = Math.min(left, free[node] ?? 0)
    if (take === 0) break
    fit.push([node, take])
    left -= take
  }
  return left > 0 ? null : fit
}
