import type {MoveVerdict, VerdictInput} from "#core/plan/verdict"
import type {
  CareerAnswer,
  CareerQuestion,
  LawLaneId,
  Progress,
  SwitchTiming,
  ToldPath,
  UncertaintyReport,
} from "#model/career-answer"
import type {CareerResult} from "#model/career-result"
import type {ClaimVerdict} from "#model/claim-verdict"

/** What the workers are asked, by kind, and what they give back. A newer request of a kind cancels the older
 * one of that kind. */
export type CareerWork = {
  answer: {input: {question: CareerQuestion}; output: CareerAnswer}
  uncertainty: {
    input: {question: CareerQuestion; draws: number; careersPerDraw: number}
    output: UncertaintyReport
  }
  timing: {input: {question: CareerQuestion; lane: LawLaneId}; output: SwitchTiming}
  told: {input: {question: CareerQuestion; lane: LawLaneId; percentile: number}; output: ToldPath}
  claims: {input: Pick<CareerQuestion, "beliefs" | "seed">; output: readonly ClaimVerdict[]}
  verdict: {input: VerdictInput; output: MoveVerdict | null}
  law: {
    input: {law: unknown; name: string} & Pick<CareerQuestion, "careers" | "seed" | "coupling">
    output: CareerResult
  }
}
export type WorkKind = keyof CareerWork

export type WorkRequest = {
  [Kind in WorkKind]: {readonly id: number; readonly kind: Kind; readonly input: CareerWork[Kind]["input"]}
}[WorkKind]

/** Asks for the work of an earlier request to end; it is then never answered. */
export type CancelRequest = {readonly kind: "cancel"; readonly id: number}

/** Makes two workers share the work of answers over a port. */
export type PartnerNotice = {
  readonly kind: "partner"
  readonly role: "lead" | "half"
  readonly port: MessagePort
}

/** Tells a worker that its partner did not start: it goes on by itself. */
export type AloneNotice = {readonly kind: "alone"}

export type WorkFailure = {readonly message: string; readonly hint: string | null}
export type WorkResponse =
  | {readonly id: number; readonly type: "done"; readonly value: unknown}
  | {readonly id: number; readonly type: "progress"; readonly progress: Progress}
  | {readonly id: number; readonly type: "failed"; readonly failure: WorkFailure}
