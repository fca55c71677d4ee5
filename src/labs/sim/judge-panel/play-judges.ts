import {z} from "zod"
import type {JsonValue} from "#model/journal/json-value"
import {LabFault, readAnswer} from "../lab-fault"
import type {Play, World} from "../lab-system"
import {type Answer, drawRelease} from "./answers"
import {type Choice, judgeMetrics} from "./judge-metrics"
import type {JudgeParameters} from "./parameters"
import {judgeTrace} from "./trace"

const choiceSchema = z.strictObject({
  verdicts: z.array(z.union([z.literal(0), z.literal(1)], "expected 1 for pass or 0 for fail")),
  humans: z.array(z.number().int("expected a whole number, the place of an answer in the list")),
  rate: z.number(),
  lo: z.number(),
  hi: z.number(),
})
const ASKED = {
  call: "choose",
  hint: "Return {verdicts, humans, rate, lo, hi}: verdicts holds 1 or 0 for each answer in order, humans places of answers",
} as const

function answerView({scores, words, author}: Answer): {[key: string]: JsonValue} {
  return {scores: scores.map(pair => [...pair]), words, author}
}

function labelView(answer: Answer): JsonValue {
  return {...answerView(answer), humans: answer.humans.map(one => (one ? 1 : 0))}
}

function fault(message: string, hint: string): LabFault {
  return new LabFault(`The answer of choose() ${message}`, hint)
}

function readChoice(answer: unknown, {answers, budget}: JudgeParameters): Choice {
  const {verdicts, humans, rate, lo, hi} = readAnswer(choiceSchema, answer, ASKED)
  if (verdicts.length !== answers)
    throw fault(
      `must have ${answers} verdicts, found ${verdicts.length}`,
      "Give one for each answer, in order",
    )
  if (humans.length > budget)
    throw fault(
      `may send ${budget} answers to people, found ${humans.length}`,
      "The third argument says how many people can label",
    )
  const odd = humans.find((at, place) => at < 0 || at >= answers || humans.indexOf(at) !== place)
  if (odd !== undefined)
    throw fault(`sends answer ${odd} to people, which is not there or is sent already`, "Places count from 0")
  if (!(lo <= rate && rate <= hi))
    throw fault(
      `must have its rate inside its interval, found ${rate} and ${lo} to ${hi}`,
      "Give the lower end as lo and the upper end as hi",
    )
  return {verdicts: verdicts.map(one => one === 1), humans, rate, lo, hi}
}

/** Asks for each release of each world once; all releases of a world are one front. */
export function* playJudges(worlds: readonly World<JudgeParameters>[]): Play {
  const played = []
  for (const {parameters, seed, record} of worlds) {
    const releases = Array.from({length: parameters.releases}, (_, number) =>
      drawRelease(parameters, seed, number),
    )
    const answers = yield {
      call: "choose",
      on: "code",
      ids: releases.map((_, id) => id),
      shared: [],
      args: releases.map(({labelled, answers}) => [
        labelled.map(labelView),
        answers.map(answerView),
        parameters.budget,
      ]),
    }
    const choices = answers.map(answer => readChoice(answer, parameters))
    played.push({
      metrics: judgeMetrics(choices, releases),
      trace: record ? judgeTrace(choices, releases) : null,
    })
  }
  return played
}
