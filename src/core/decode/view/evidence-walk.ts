import type {PostingLane, PostingReading} from "#model/decode/reading"

type Evidence = PostingReading["laneEvidence"]

/** Share of the weight of the strongest piece below which a piece says next to nothing. */
const LEAST_WEIGHT = 0.1

/** The pieces worth showing: those that speak at least a tenth as loud as the loudest. */
export function clearEvidence(evidence: Evidence): Evidence {
  const most = Math.max(0, ...evidence.map(({weight}) => weight))
  return evidence.filter(({weight}) => weight >= most * LEAST_WEIGHT)
}

/** Indexes of the pieces that speak for a lane, in the order of the text; of all where no lane is given. */
export function shownEvidence(evidence: Evidence, lane: PostingLane | null): readonly number[] {
  return evidence
    .map((piece, index) => ({...piece, index}))
    .filter(piece => lane === null || piece.lane === lane)
    .sort((a, b) => a.start - b.start)
    .map(({index}) => index)
}

/** The piece after (step 1) or before (step -1) the present one, round and round; the first or last where there is no present
 * one, null where there is nothing to go to.
 * @example stepEvidence([4, 7], 7, 1) // => 4 */
export function stepEvidence(shown: readonly number[], current: number | null, step: 1 | -1): number | null {
  const at = current === null ? -1 : shown.indexOf(current)
  const next = at < 0 ? (step === 1 ? 0 : shown.length - 1) : (at + step + shown.length) % shown.length
  return shown[next] ?? null
}

/** How many pieces speak for each lane, and their share of the weight of all, 0..1. */
export function evidenceTotals(
  evidence: Evidence,
): Readonly<Record<PostingLane, {readonly count: number; readonly weight: number}>> {
  const of = (lane: PostingLane) => {
    const own = evidence.filter(piece => piece.lane === lane)
    return {count: own.length, weight: own.reduce((sum, {weight}) => sum + weight, 0)}
  }
  return {ai: of("ai"), ml: of("ml"), mlops: of("mlops"), none: of("none")}
}
