import type {Role} from "#model/content/role"
import type {Skill} from "#model/content/skill"
import type {FitEvidence, Shares} from "#model/fit/answers"
import {answersOfFile, FIT_FORMAT, type FitFile} from "#model/fit/answers-file"
import type {RoleId} from "#model/lane"
import type {FitCall} from "./call"
import type {Instrument} from "./instrument"
import type {FitStep} from "./next-step"
import {type FitReading, readFit} from "./read-fit"
import {type Readiness, readinessOf} from "./readiness"
import {fitHeadline} from "./view/headline"
import {stepWords} from "./view/step-words"
import {asShares, type CriterionShares, type Weighing, weigh} from "./weighing"

export type FitGivenContent = {
  readonly instrument: Instrument
  readonly content: {
    readonly lanes: Readonly<Record<string, Role>>
    readonly skills: Readonly<Record<string, Skill>>
  }
}

/** Everything about fit: what answers and evidence say, and beside it, never mixed in, how ready one is and what pays. */
export type FitAnswerWhole = {
  readonly reading: FitReading
  readonly readiness: Readiness | null
  readonly criteria: CriterionShares
  readonly weighing: Weighing | null
}

/** What is known besides answers and evidence: what a person works as, skills that evidence does not hold, and the chance
 * of each lane to pay most. */
export type FitBeside = {
  readonly role: RoleId | null
  readonly pay: Shares | null
  readonly skills?: FitEvidence["skills"]
}

/** Interest is known once something was said, readiness once something is known of the person, pay where it is given. */
export function answerFit(
  file: FitFile,
  {instrument, content}: FitGivenContent,
  beside: FitBeside,
): FitAnswerWhole {
  const {role, pay, skills = []} = beside
  const reading = readFit(answersOfFile(file), {
    instrument,
    skills: content.skills,
    evidence: file.evidence,
    seed: file.seed,
    goOn: file.goOn,
  })
  const readiness = readinessOf({role, skills: [...file.evidence.skills, ...skills], content})
  const criteria = {
    interest: reading.call.kind === "unanswered" ? null : reading.interest,
    readiness:
      readiness === null
        ? null
        : asShares({
            ai: readiness.ai.share,
            ml: readiness.ml.share,
            mlops: readiness.mlops.share,
          }),
    pay: pay === null ? null : asShares(pay),
  }
  return {reading, readiness, criteria, weighing: weigh(criteria, file.weights)}
}

/** What JSON holds of it: `lanewise fit --json` and the API. Numbers are not rounded. */
export type FitDocument = Omit<FitReading, "conversation" | "weights" | "call"> & {
  readonly format: "lanewise-fit/1"
  readonly answersFormat: typeof FIT_FORMAT
  readonly headline: string
  readonly call: FitCall
  readonly readiness: Readiness | null
  readonly criteria: CriterionShares
  readonly weighing: Weighing | null
  /** The step as `next` names it, in words to show. */
  readonly ask: ReturnType<typeof stepWords>
}

export function fitDocument(whole: FitAnswerWhole, instrument: Instrument): FitDocument {
  const {conversation: _, weights: __, ...reading} = whole.reading
  const step: FitStep = reading.next
  return {
    format: "lanewise-fit/1",
    answersFormat: FIT_FORMAT,
    headline: fitHeadline(whole.reading).sentence,
    ...reading,
    readiness: whole.readiness,
    criteria: whole.criteria,
    weighing: whole.weighing,
    ask: stepWords(step, instrument),
  }
}
