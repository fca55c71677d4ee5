import {PLAN_ENGINE, type Plan} from "./make-plan"
import type {MoveVerdict} from "./verdict"
import {deadlineWords, entryWords, planHeadline} from "./view/headline"
import {verdictWords} from "./view/verdict-words"

/** What JSON holds of a plan: `lanewise plan --json` and the API. Numbers are not rounded. */
export type PlanDocument = Plan & {
  readonly format: "lanewise-plan/1"
  readonly engine: string
  readonly headline: string
  readonly detail: string
  readonly words: {
    readonly deadline: string | null
    readonly entry: string | null
    readonly verdict: string | null
  }
  readonly verdict: MoveVerdict | null
}

function joined(parts: readonly string[]): string {
  return parts.filter(part => part !== "").join(" ")
}

export function planDocument(plan: Plan, verdict: MoveVerdict | null): PlanDocument {
  const {sentence, detail} = planHeadline(plan)
  const deadline = deadlineWords(plan)
  const told = verdict === null ? null : verdictWords(plan, verdict)
  return {
    format: "lanewise-plan/1",
    engine: PLAN_ENGINE,
    headline: sentence,
    detail,
    words: {
      deadline: deadline === null ? null : joined([deadline.sentence, deadline.detail]),
      entry: entryWords(plan),
      verdict: told === null ? null : joined([told.sentence, told.back]),
    },
    ...plan,
    verdict,
  }
}
