import {exp} from "#math/exp"
import type {EvidenceKind, EvidencePiece} from "../evidence"
import {capital, WORK} from "./words"

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`
}

const WHAT: Readonly<Record<EvidenceKind, (count: number) => string>> = {
  skills: count =>
    counted(count, "skill that only this lane asks for", "skills that only this lane asks for"),
  labs: count => counted(count, "passed lab", "passed labs"),
  practice: () => "practice in its interview track",
  postings: count => counted(count, "saved posting", "saved postings"),
  trials: count => counted(count, "taste that you rated", "tastes that you rated"),
  tastes: () => "a taste whose aim you reached in time",
}

/** What somebody has done, and by what it multiplies the odds of a lane.
 * @example "Platform work: 2 passed labs, odds times 2.2" */
export function evidenceInWords(pieces: readonly EvidencePiece[]): readonly string[] {
  return pieces
    .filter(({nats}) => nats !== 0)
    .map(
      ({kind, lane, count, nats}) =>
        `${capital(WORK[lane])}: ${WHAT[kind](count)}, odds times ${exp(nats).toFixed(1)}`,
    )
}
