import type {Span} from "#model/decode/reading"

/** A mention of an alias of the skill with the number `owner`. */
export type Hit = Span & {readonly owner: number}

/** Of hits that overlap, keeps the longest, then the first. Takes them ordered by start and gives them so. */
export function keepLongest(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = []
  let from = 0
  let reach = 0
  for (let at = 0; at <= hits.length; at += 1) {
    const hit = hits[at]
    if (hit !== undefined && (at === from || hit.start < reach)) {
      reach = Math.max(reach, hit.end)
      continue
    }
    const first = hits[from]
    if (first !== undefined && at - from === 1) kept.push(first)
    else keepOfCluster(hits.slice(from, at), kept)
    from = at
    reach = hit?.end ?? 0
  }
  return kept
}

function keepOfCluster(cluster: readonly Hit[], kept: Hit[]): void {
  const [first] = cluster
  if (first === undefined) return
  const from = first.start
  const reach = cluster.reduce((most, {end}) => Math.max(most, end), 0)
  const taken = new Uint8Array(reach - from)
  const chosen: Hit[] = []
  for (const hit of [...cluster].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    // what was chosen before is at least as long, so where it overlaps it covers one of the two ends
    if (taken[hit.start - from] === 1 || taken[hit.end - 1 - from] === 1) continue
    taken.fill(1, hit.start - from, hit.end - from)
    chosen.push(hit)
  }
  for (const hit of chosen.sort((a, b) => a.start - b.start)) kept.push(hit)
}
