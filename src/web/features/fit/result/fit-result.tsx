import {useMemo, useState} from "react"
import {answerFit, type FitAnswerWhole} from "#core/fit/fit-document"
import {payShares} from "#core/fit/pay-shares"
import {NO_EVIDENCE} from "#core/fit/read-fit"
import {toldSession} from "#core/journal/fold-fit"
import {DEFAULT_WEIGHTS, type FitAnswer, type FitWeights} from "#model/fit/answers"
import {fileOfAnswers, fitFileSchema} from "#model/fit/answers-file"
import {useAnswer} from "../../../app/answer-store"
import {useScenario} from "../../../app/scenario-store"
import type {FitState} from "../use-fit"
import {WhatItIs} from "../what-it-is"
import {BesideSection} from "./beside-section"
import {FitHeadlineBlock} from "./fit-headline"
import {HistorySection} from "./history-section"
import {LeaningFigure} from "./leaning-figure"
import {ReasonsSection} from "./reasons-section"
import {TastesSection} from "./tastes-section"

/** What the conversation comes to: the answer, its picture, why, what would change it, and what stands beside it. */
export function FitResult(props: {
  readonly fit: FitState
  readonly answers: readonly FitAnswer[]
  /** An example holds nothing of the person. */
  readonly isExample: boolean
}) {
  const {fit, answers, isExample} = props
  const [weights, setWeights] = useState<FitWeights>(fit.record.weights ?? DEFAULT_WEIGHTS)
  const whole = useWhole(fit, {answers, weights, isExample})
  return (
    <div className="fit-result">
      <FitHeadlineBlock fit={fit} whole={whole} isExample={isExample} />
      <div className="fit-columns">
        <LeaningFigure fit={fit} whole={whole} isExample={isExample} />
        <ReasonsSection fit={fit} whole={whole} answers={answers} />
      </div>
      <BesideSection whole={whole} weights={weights} onWeights={setWeights} isExample={isExample} />
      {!isExample && (
        <>
          <TastesSection fit={fit} />
          <HistorySection fit={fit} />
          <WhatItIs fit={fit} />
        </>
      )}
    </div>
  )
}

/** All of it, reckoned anew when something changes: some 20 ms. */
function useWhole(
  fit: FitState,
  given: {
    readonly answers: readonly FitAnswer[]
    readonly weights: FitWeights
    readonly isExample: boolean
  },
): FitAnswerWhole {
  const {answers, weights, isExample} = given
  const {profile} = useScenario()
  const {answer, uncertainty} = useAnswer()
  const {instrument, content, evidence, known, record} = fit
  const seed = toldSession(record)?.seed ?? 1
  const pay = useMemo(
    () =>
      answer === null || uncertainty === null
        ? null
        : payShares(
            uncertainty.means,
            answer.plans.map(({lane}) => lane),
          ),
    [answer, uncertainty],
  )
  return useMemo(() => {
    const file = fitFileSchema.parse({
      ...fileOfAnswers(answers),
      evidence: isExample ? NO_EVIDENCE : evidence,
      weights,
      seed,
    })
    return answerFit(file, {instrument, content}, {role: profile.role, pay, skills: isExample ? [] : known})
  }, [answers, isExample, evidence, weights, seed, instrument, content, profile.role, pay, known])
}
