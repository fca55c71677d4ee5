import type {FitAssumptions} from "#model/content/fit-bank"
import type {Skill} from "#model/content/skill"
import type {FitEvidence, FitTrial} from "#model/fit/answers"
import {LANES, type LaneId} from "#model/lane"
import type {PerLane} from "./grid"

/** `liking` is about what draws a person, `doing` about what they have shown that they can. */
export const EVIDENCE_KINDS = ["skills", "labs", "practice", "postings", "trials", "tastes"] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]
export const LIKING: readonly EvidenceKind[] = ["postings", "trials"]

/** What one kind of evidence says for one lane, nats; `count` things stand behind it. */
export type EvidencePiece = {
  readonly kind: EvidenceKind
  readonly lane: LaneId
  readonly count: number
  readonly nats: number
}

export type EvidenceReading = {
  /** Before the whole is capped. */
  readonly pieces: readonly EvidencePiece[]
  /** By what the log of each lane's odds changes, from 0 for the lane that it favours least. */
  readonly nats: PerLane
  /** Whether the whole said more than it may count for. */
  readonly isCapped: boolean
}

function within(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
}

function skillPieces(
  known: FitEvidence["skills"],
  skills: Readonly<Record<string, Pick<Skill, "lanes">>>,
  {skill}: FitAssumptions["evidence"],
): EvidencePiece[] {
  return LANES.map(lane => {
    const own = known.filter(({id}) => {
      const lanes = skills[id]?.lanes
      return lanes?.[lane] !== undefined && Object.keys(lanes).length === 1
    })
    const nats = own.reduce((sum, {state}) => sum + skill[state], 0)
    return {kind: "skills", lane, count: own.length, nats: Math.min(nats, skill.most)}
  })
}

/** The last liking of each lane against the mean of them: how much somebody likes everything does not count. */
function trialPieces(trials: readonly FitTrial[], {trial}: FitAssumptions["evidence"]): EvidencePiece[] {
  const last = new Map(trials.map(({lane, liking}) => [lane, liking]))
  if (last.size < 2) return []
  const mean = [...last.values()].reduce<number>((sum, liking) => sum + liking, 0) / last.size
  return [...last].map(([lane, liking]) => ({
    kind: "trials",
    lane,
    count: trials.filter(one => one.lane === lane).length,
    nats: within((liking - mean) * trial.per_point, trial.most),
  }))
}

/** Evidence as nats a lane. Each kind is capped by itself, and all of it together: what was done counts, but never as
 * much as it takes to call a lane by itself.
 * @param kinds which kinds count; all where not given */
export function readEvidence(
  evidence: FitEvidence,
  given: {
    readonly skills: Readonly<Record<string, Pick<Skill, "lanes">>>
    readonly assumptions: FitAssumptions
    readonly kinds?: readonly EvidenceKind[]
  },
): EvidenceReading {
  const {kinds = EVIDENCE_KINDS} = given
  const weights = given.assumptions.evidence
  const {labs, practice, postings, trials, tastes} = evidence
  const passed = new Map(labs.filter(run => run.passed).map(run => [run.lab, run.lane]))
  const all: EvidencePiece[] = [
    ...skillPieces(evidence.skills, given.skills, weights),
    ...LANES.map((lane): EvidencePiece => {
      const count = [...passed.values()].filter(one => one === lane).length
      return {kind: "labs", lane, count, nats: Math.min(count * weights.lab.each, weights.lab.most)}
    }),
    ...practice.map(
      ({lane, sd}): EvidencePiece => ({
        kind: "practice",
        lane,
        count: 1,
        nats: within(sd * weights.practice.per_sd, weights.practice.most),
      }),
    ),
    ...LANES.map(
      (lane): EvidencePiece => ({
        kind: "postings",
        lane,
        count: postings[lane],
        nats: Math.min(postings[lane] * weights.posting.each, weights.posting.most),
      }),
    ),
    ...trialPieces(trials, weights),
    ...LANES.map((lane): EvidencePiece => {
      // a lab that is passed has shown it already
      const isReached = tastes.some(one => one.lane === lane && one.reached && !passed.has(one.lab))
      return {kind: "tastes", lane, count: isReached ? 1 : 0, nats: isReached ? weights.taste.reached : 0}
    }),
  ]
  const pieces = all.filter(({kind, count}) => count > 0 && kinds.includes(kind))
  return {pieces, ...together(pieces, weights.most)}
}

function together(
  pieces: readonly EvidencePiece[],
  most: number,
): Pick<EvidenceReading, "nats" | "isCapped"> {
  const sum = (lane: LaneId) =>
    pieces.filter(piece => piece.lane === lane).reduce((nats, piece) => nats + piece.nats, 0)
  const sums = LANES.map(sum)
  const least = Math.min(...sums)
  const range = Math.max(...sums) - least
  const scale = range > most ? most / range : 1
  const of = (lane: LaneId) => (sum(lane) - least) * scale
  return {nats: {ai: of("ai"), ml: of("ml"), mlops: of("mlops")}, isCapped: range > most}
}
