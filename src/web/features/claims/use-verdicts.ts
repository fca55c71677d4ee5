import type {Progress} from "#model/career-answer"
import type {ClaimVerdict} from "#model/claim-verdict"
import {judgedClaims} from "../../app/judged-claims"
import {useScenario} from "../../app/scenario-store"
import {useWorked} from "../../app/use-worked"

const AFTER_MS = 200
const NONE: readonly ClaimVerdict[] = []

type Judging = {
  readonly verdicts: ReadonlyMap<string, ClaimVerdict>
  readonly isStale: boolean
  readonly progress: Progress | null
  readonly error: Error | null
}

/** The verdicts with the beliefs of the present scenario, by claim; older ones stay, marked stale, while new ones are made. */
export function useVerdicts(): Judging {
  const {beliefs, seed} = useScenario()
  const {value, isStale, progress, error} = useWorked<readonly ClaimVerdict[]>(
    JSON.stringify([beliefs, seed]),
    {
      ask: handlers => judgedClaims({beliefs, seed}, handlers),
      afterMs: AFTER_MS,
    },
  )
  const verdicts = new Map((value ?? NONE).map(verdict => [verdict.claim, verdict]))
  return {verdicts, isStale: isStale && value !== null, progress, error}
}
