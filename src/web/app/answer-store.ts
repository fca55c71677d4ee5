import {useLayoutEffect} from "react"
import {presentLane} from "#core/career/plans"
import {
  type CareerAnswer,
  type CareerQuestion,
  type Progress,
  UNCERTAINTY_SIZE,
  type UncertaintyReport,
} from "#model/career-answer"
import {askWorker} from "./career-client"
import {questionOf} from "./scenario"
import {getScenario, watchScenario} from "./scenario-store"
import {createStore, useStore} from "./store"

/** While a slider moves the picture follows with the full run where the last one took no longer than this, and
 * else with so many careers, the full run coming once it rests. */
const SMOOTH_MS = 250
const PREVIEW_CAREERS = 1000
const FULL_AFTER_MS = 200
const UNCERTAINTY_AFTER_MS = 400

/** What is known now. `answer` may belong to the question before while a new one is computed (`isCurrent`
 * false); `uncertainty` likewise (`isUncertaintyCurrent`). */
export type AnswerState = {
  readonly answer: CareerAnswer | null
  /** The answer is to the present question, if with fewer careers (its own `question.careers` says how many). */
  readonly isCurrent: boolean
  readonly error: Error | null
  readonly uncertainty: UncertaintyReport | null
  readonly isUncertaintyCurrent: boolean
  readonly uncertaintyProgress: Progress | null
  readonly uncertaintyError: Error | null
}

const store = createStore<AnswerState>({
  answer: null,
  isCurrent: false,
  error: null,
  uncertainty: null,
  isUncertaintyCurrent: false,
  uncertaintyProgress: null,
  uncertaintyError: null,
})
/** How many components show the answer. Nothing new is computed while there is none: it takes seconds of both cores. */
let shown = 0
let followedKey = ""
let wantedKey = ""
let running: {readonly question: CareerQuestion; readonly cancel: () => void} | null = null
let waiting: CareerQuestion | undefined
let fullTimer: ReturnType<typeof setTimeout> | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let lanesBefore = ""
let lastFullMs = Number.POSITIVE_INFINITY
let cancelUncertainty: () => void = () => {}

/** The answer to the present scenario, and to every later one while it is shown. */
export function useAnswer(): AnswerState {
  useLayoutEffect(showAnswer, [])
  return useStore(store)
}

function showAnswer(): () => void {
  shown += 1
  follow()
  return () => {
    shown -= 1
  }
}

/** One answer is computed at a time; of the questions that come meanwhile only the last is kept. A full run
 * gives way at once, a preview is let finish so that the picture keeps moving. */
function ask(question: CareerQuestion): void {
  if (running !== null && (running.question.careers <= PREVIEW_CAREERS || lastFullMs <= SMOOTH_MS)) {
    waiting = question
    return
  }
  running?.cancel()
  const settle = (change: (before: AnswerState) => AnswerState) => {
    running = null
    store.set(change)
    const next = waiting
    waiting = undefined
    if (next !== undefined) ask(next)
  }
  const key = keyOf(question)
  const asked = performance.now()
  const cancel = askWorker(
    "answer",
    {question},
    {
      done: answer => {
        if (question.careers > PREVIEW_CAREERS) lastFullMs = performance.now() - asked
        settle(before => ({...before, answer, isCurrent: key === wantedKey, error: null}))
      },
      failed: error => settle(before => ({...before, isCurrent: false, error})),
    },
  )
  running = {question, cancel}
}

/** The question but for the number of careers: a preview answers the same one. */
function keyOf({careers: _, ...rest}: CareerQuestion): string {
  return JSON.stringify(rest)
}

function askUncertainty(question: CareerQuestion): void {
  cancelUncertainty = askWorker(
    "uncertainty",
    {question, ...UNCERTAINTY_SIZE},
    {
      done: uncertainty =>
        store.set(before => ({
          ...before,
          uncertainty,
          isUncertaintyCurrent: true,
          uncertaintyProgress: null,
        })),
      failed: error =>
        store.set(before => ({
          ...before,
          uncertainty: null,
          uncertaintyProgress: null,
          uncertaintyError: error,
        })),
      progress: progress => store.set(before => ({...before, uncertaintyProgress: progress})),
    },
  )
}

function follow(): void {
  if (shown === 0) return
  const question = questionOf(getScenario())
  const key = `${keyOf(question)}${question.careers}`
  if (key === followedKey) return
  followedKey = key
  wantedKey = keyOf(question)
  const lanes = presentLane(question.profile)
  const keepsLanes = lanes === lanesBefore
  lanesBefore = lanes
  clearTimeout(fullTimer)
  clearTimeout(timer)
  cancelUncertainty()
  store.set(before => ({
    ...before,
    isCurrent: false,
    // an old report over other lanes cannot be drawn beside the new answer
    uncertainty: keepsLanes ? before.uncertainty : null,
    isUncertaintyCurrent: false,
    uncertaintyProgress: null,
    uncertaintyError: null,
  }))
  if (question.careers > PREVIEW_CAREERS && lastFullMs > SMOOTH_MS) {
    ask({...question, careers: PREVIEW_CAREERS})
    fullTimer = setTimeout(() => ask(question), store.get().answer === null ? 0 : FULL_AFTER_MS)
  } else ask(question)
  timer = setTimeout(() => askUncertainty(question), UNCERTAINTY_AFTER_MS)
}

/** Asks again after an error. */
export function retryAnswer(): void {
  followedKey = ""
  follow()
}

watchScenario(follow)
