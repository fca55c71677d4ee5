import {type Practice, readinessNow, todayInput} from "#core/journal/practice-now"
import {cardText} from "#core/practice/card-text"
import {openQuestion} from "#core/practice/open-question"
import {planToday, type Today} from "#core/practice/plan-today"
import {counted, LEVEL_NAMES, minuteWords} from "#core/practice/practice-words"
import {nearestIds} from "#model/nearest-ids"
import type {Question} from "#model/practice/question"
import type {TrackId} from "#model/practice/track"
import {UserError} from "#model/user-error"
import type {Sitting} from "../practice/answer-question"
import {type PracticeCommandEffects, type PracticeJournal, withPractice} from "../practice/practice-journal"
import {sitQuestion, sitToday} from "../practice/sit-today"

export type NextOptions = {
  readonly track?: TrackId
  readonly minutes?: number
  readonly question?: string
  readonly json?: boolean
  readonly data?: string
}

const LONGEST_MINUTES = 960

/** What differs from the person's plan: the track, and minutes that count from now on. */
function planOf({track, minutes}: NextOptions) {
  if (minutes !== undefined && !(minutes >= 1 && minutes <= LONGEST_MINUTES))
    throw new UserError(
      `Expected 1 to ${LONGEST_MINUTES} for --minutes, found ${minutes}`,
      "For example --minutes 20",
    )
  return {
    ...(track === undefined ? {} : {track}),
    ...(minutes === undefined ? {} : {minutesPerDay: minutes, daysOff: []}),
  }
}

/** Today as the web page plans it; minutes that were named count from now on, whatever was done before. */
function todayOf(practice: Practice, {minutes}: NextOptions, effects: PracticeCommandEffects): Today {
  const input = todayInput(practice)
  const done =
    minutes === undefined ? input.done : {...input.done, seconds: 0, cardSeconds: 0, expectedSeconds: 0}
  effects.flash("Planning today")
  const today = planToday({...input, done, readiness: readinessNow(practice)})
  effects.flash("")
  return today
}

function namedQuestion(questions: readonly Question[], id: string): Question {
  const found = questions.find(question => question.id === id)
  if (found !== undefined) return found
  const near = nearestIds(
    questions.map(question => question.id),
    id,
    2,
  )
  throw new UserError(
    `Expected the id of a question, found "${id}"`,
    `Did you mean ${near.join(" or ")}? The page of a question has its id in its address`,
  )
}

/** The first thing that today holds, without what would give its answer away; null where nothing is left. */
function nextThing(today: Today, practice: Practice, questions: readonly Question[]) {
  const [card] = today.cards
  if (card !== undefined) {
    const text = cardText(card.id, questions, practice.record.own)
    return {
      kind: "card",
      id: card.id,
      isNew: card.isNew,
      front: text?.front ?? null,
      from: text?.from ?? null,
    }
  }
  const [question] = today.questions
  const found = questions.find(({id}) => id === question?.id)
  if (question !== undefined && found !== undefined)
    return {...openQuestion(found), kind: "question", questionKind: found.kind, why: question.why}
  return today.lab === null ? null : {kind: "lab", slug: today.lab.slug, minutes: today.lab.minutes}
}

function nextDocument(today: Today, practice: Practice, questions: readonly Question[]) {
  const {day, plan} = practice
  return {
    day,
    track: plan.track,
    level: plan.level,
    left: today.left,
    next: nextThing(today, practice, questions),
    today: {
      cards: today.cards.length,
      questions: today.questions.map(({id}) => id),
      lab: today.lab?.slug ?? null,
      minutes: today.minutes,
      waiting: today.waiting,
    },
  }
}

function lead({file, plan}: Practice, today: Today): string {
  const {cards, questions, lab} = today.minutes
  const name = file.tracks.find(({id}) => id === plan.track)?.name ?? plan.track
  const head = `${name}, ${LEVEL_NAMES[plan.level].toLowerCase()}`
  if (cards + questions + lab === 0) return `${head}: nothing is left for today`
  const when = today.left === null ? "" : `, ${counted(today.left, "day")} before the interview`
  return `${head}: ${minuteWords(cards + questions + lab)} for today${when}, ${counted(today.cards.length, "card")} and ${counted(today.questions.length, "question")}`
}

async function sit(
  journal: PracticeJournal,
  effects: PracticeCommandEffects,
  work: (sitting: Sitting) => Promise<void>,
): Promise<void> {
  const dialog = effects.openDialog(effects.signal, false)
  const {columns, say} = effects
  try {
    await work({asking: {dialog, columns, say, prompt: () => "> "}, journal, effects})
  } finally {
    dialog.close()
  }
}

/** Asks what today holds, or prints what comes first. */
export async function nextCommand(options: NextOptions, effects: PracticeCommandEffects): Promise<void> {
  const {json = false, question, data} = options
  await withPractice({data, plan: planOf(options), isReading: json}, effects, async journal => {
    const {questions} = journal.bank()
    if (question !== undefined) {
      const found = namedQuestion(questions, question)
      if (json) effects.say(JSON.stringify(openQuestion(found)))
      else await sit(journal, effects, sitting => sitQuestion(found, sitting))
      return
    }
    const practice = journal.now()
    const today = todayOf(practice, options, effects)
    if (json) return effects.say(JSON.stringify(nextDocument(today, practice, questions)))
    effects.say(lead(practice, today))
    if (today.cards.length + today.questions.length === 0 && today.lab === null) return
    await sit(journal, effects, sitting => sitToday(today, sitting))
  })
}
