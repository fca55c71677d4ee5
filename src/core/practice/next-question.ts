import {exp} from "#math/exp"
import {LAB_LEVELS} from "#model/labs/lab"
import {dayNumber} from "#model/practice/practice-day"
import type {InterviewPlanned, QuestionAnswered} from "#model/practice/practice-events"
import type {Question} from "#model/practice/question"
import {DIFFICULTY, type Readiness} from "./readiness"
import type {PracticeCatalog} from "./track-cards"

/** Why a question is asked now, for the person. */
export type NextQuestion = {
  readonly id: string
  readonly module: string
  readonly minutes: number
  readonly why: "weakest-module" | "again" | "level"
}

type Wanted = {
  readonly plan: Pick<InterviewPlanned, "track" | "level">
  readonly answers: readonly QuestionAnswered[]
  readonly readiness: Readiness
  readonly today: number
  /** Minutes that may be spent. */
  readonly minutes: number
}

/** An answer below this is asked again, so many days later at the earliest. */
const GOOD = 0.7
const AGAIN_AFTER = 4

function lastAnswers(answers: readonly QuestionAnswered[]): Map<string, QuestionAnswered> {
  return new Map(answers.map(answer => [answer.question, answer]))
}

/** How much an answer in a module may still bring: its share of an interview times what is not yet sure to be met. */
function roomIn(module: {id: string; weight: number}, {plan, readiness}: Wanted): number {
  const strength = readiness.modules[module.id] ?? readiness.track
  return module.weight / (1 + exp(strength.mean + strength.spread / 2 - DIFFICULTY[plan.level]))
}

function candidates(questions: readonly Question[], {plan, answers, today, minutes}: Wanted): Question[] {
  const last = lastAnswers(answers)
  return questions.filter(({id, track, level, minutes: own}) => {
    if (track !== plan.track || own > minutes) return false
    if (LAB_LEVELS.indexOf(level) > LAB_LEVELS.indexOf(plan.level) + 1) return false
    const before = last.get(id)
    return before === undefined || (before.score < GOOD && today - dayNumber(before.day) >= AGAIN_AFTER)
  })
}

/** Questions to answer today, the most useful first: modules in which an answer may bring most, spread so that a module
 * which was asked lately waits; in a module those of the level first, kinds in turn, unanswered before those to repeat. */
export function nextQuestions({modules, questions}: PracticeCatalog, wanted: Wanted): NextQuestion[] {
  const {plan, answers} = wanted
  const last = lastAnswers(answers)
  const recent = answers.slice(-3)
  const chosen: NextQuestion[] = []
  const open = candidates(questions, wanted)
  const rooms = modules
    .filter(({track}) => track === plan.track)
    .map(module => {
      const lately = recent.filter(answer => answer.module === module.id).length
      return {module, room: roomIn(module, wanted) / (1 + lately)}
    })
    .sort((a, b) => b.room - a.room)
  let left = wanted.minutes
  for (const {module} of rooms) {
    const ranked = open
      .filter(question => question.module === module.id && question.minutes <= left)
      .map(question => ({
        question,
        rank:
          2 * Math.abs(LAB_LEVELS.indexOf(question.level) - LAB_LEVELS.indexOf(plan.level)) +
          Number(recent.some(({kind}) => kind === question.kind)) +
          Number(last.has(question.id)),
      }))
      .sort((a, b) => a.rank - b.rank || (a.question.id < b.question.id ? -1 : 1))
    const question = ranked[0]?.question
    if (question === undefined) continue
    left -= question.minutes
    chosen.push({
      id: question.id,
      module: module.id,
      minutes: question.minutes,
      why: last.has(question.id) ? "again" : chosen.length === 0 ? "weakest-module" : "level",
    })
  }
  return chosen
}
