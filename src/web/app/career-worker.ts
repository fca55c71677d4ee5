import {answerQuestion, answerShareSteps, answerSteps, joinAnswer} from "#core/career/answer"
import {parseLaw} from "#core/career/parse-law"
import {makeQuestion} from "#core/career/question"
import {runLawSteps} from "#core/career/run-law"
import {switchTiming} from "#core/career/switch-timing"
import {tellPath} from "#core/career/told-path"
import {uncertaintySteps} from "#core/career/uncertainty"
import {judgeClaims} from "#core/claims/judge-claims"
import {verdictSteps} from "#core/plan/verdict"
import type {CareerAnswer, CareerQuestion, Progress} from "#model/career-answer"
import type {Content} from "#model/content/content"
import {UserError} from "#model/user-error"
import {PartnerLine, SHARES, servePartner} from "./answer-partner"
import {breathe} from "./breathe"
import {fetchAllContent} from "./fetch-content"
import type {
  AloneNotice,
  CancelRequest,
  PartnerNotice,
  WorkFailure,
  WorkKind,
  WorkRequest,
  WorkResponse,
} from "./worker-messages"

/** Progress is told at most so often, ms. */
const PROGRESS_EVERY = 80

/** The newest request of each kind: older ones of the kind stop at their next step. */
const newest = new Map<WorkKind, number>()
let partner: PartnerLine | null = null

function say(response: WorkResponse): void {
  self.postMessage(response)
}

function explain(error: unknown): WorkFailure {
  if (error instanceof UserError) return {message: error.message, hint: error.hint}
  return {message: error instanceof Error ? error.message : String(error), hint: null}
}

const CANCELLED = Symbol("cancelled")

async function step<T>(steps: Generator<Progress, T>, request: WorkRequest): Promise<T | typeof CANCELLED> {
  let told = 0
  for (;;) {
    const next = steps.next()
    if (next.done) return next.value
    const now = performance.now()
    if (now - told > PROGRESS_EVERY) {
      told = now
      say({id: request.id, type: "progress", progress: next.value})
    }
    await breathe()
    if (newest.get(request.kind) !== request.id) return CANCELLED
  }
}

function check(question: CareerQuestion, content: Content): CareerQuestion {
  return makeQuestion(question, content)
}

/** What telling a career needs of an answer: its law and plans, for which one career will do. */
function untold(question: CareerQuestion, content: Content): CareerAnswer {
  return {...answerQuestion({...check(question, content), careers: 1}, content), question}
}

/** An answer, shared with the partner where there is one. */
async function answer(question: CareerQuestion, content: Content, request: WorkRequest) {
  if (partner === null) return step(answerSteps(question, content), request)
  const others = partner.ask({id: request.id, question})
  const mine = await step(answerShareSteps(question, content, {index: 0, of: SHARES}), request)
  if (mine === CANCELLED) return CANCELLED
  const theirs = await others
  if (theirs === null) return step(answerSteps(question, content), request)
  mine.absorb(theirs)
  return joinAnswer(question, content, mine)
}

async function work(request: WorkRequest): Promise<unknown> {
  const content = await fetchAllContent()
  await breathe()
  if (newest.get(request.kind) !== request.id) return CANCELLED
  switch (request.kind) {
    case "answer":
      return answer(check(request.input.question, content), content, request)
    case "told": {
      const {question, lane, percentile} = request.input
      return tellPath(untold(question, content), lane, percentile)
    }
    case "timing":
      return switchTiming(check(request.input.question, content), content, request.input.lane)
    case "uncertainty": {
      const {question, ...options} = request.input
      return step(uncertaintySteps(check(question, content), content, options), request)
    }
    case "claims":
      return step(judgeClaims(content, request.input), request)
    case "verdict":
      return step(verdictSteps(request.input, content), request)
    case "law": {
      const {law, name, ...options} = request.input
      return step(runLawSteps(parseLaw(law, name), options), request)
    }
  }
}

self.addEventListener(
  "message",
  async ({data}: MessageEvent<WorkRequest | CancelRequest | PartnerNotice | AloneNotice>) => {
    if (data.kind === "partner") {
      if (data.role === "lead") partner = new PartnerLine(data.port)
      else servePartner(data.port)
      return
    }
    if (data.kind === "alone") {
      partner?.leave()
      return
    }
    if (data.kind === "cancel") {
      for (const [kind, id] of newest) if (id === data.id) newest.delete(kind)
      return
    }
    newest.set(data.kind, data.id)
    try {
      const value = await work(data)
      if (value !== CANCELLED) say({id: data.id, type: "done", value})
    } catch (error) {
      say({id: data.id, type: "failed", failure: explain(error)})
    }
  },
)
