import type {Today} from "#core/practice/plan-today"
import {KIND_NAMES, LEVEL_NAMES, minuteWords} from "#core/practice/practice-words"
import type {Question} from "#model/practice/question"
import {outcomeText} from "../text/outcome-text"
import {type Answered, answerQuestion, type Sitting} from "./answer-question"
import {Left, typed} from "./ask"
import {reviewCards} from "./review-cards"

function questionHead({bank}: Sitting["journal"], question: Question): string {
  const module = bank().file.modules.find(({id, track}) => id === question.module && track === question.track)
  const facts = [
    KIND_NAMES[question.kind],
    LEVEL_NAMES[question.level],
    minuteWords(question.minutes),
    module?.title ?? question.module,
  ]
  return `\n${question.title}\n${facts.join(", ")}`
}

/** Answers a question, shows what was made of it, and offers to take it back. @returns whether it stays answered */
async function answerOnce(question: Question, sitting: Sitting): Promise<boolean> {
  const {asking, journal} = sitting
  const {level} = journal.now().plan
  const answered: Answered = await answerQuestion(question, sitting, {level, mock: null})
  asking.say(`\n${outcomeText(question, answered, asking.columns)}`)
  asking.say("\nEnter goes on, u takes this answer back, q stops")
  for (;;) {
    const text = await typed(asking)
    if (text === "") return true
    if (text === "u") {
      await journal.takeBack(answered.event)
      asking.say("Taken back")
      return false
    }
    asking.say(`Expected Enter, u or q, found "${text}"`)
  }
}

/** A question that may be skipped; one whose answer was taken back is offered again. */
async function offerQuestion(question: Question, sitting: Sitting): Promise<void> {
  const {asking} = sitting
  for (;;) {
    asking.say(`${questionHead(sitting.journal, question)}\nEnter begins, s skips it, q stops`)
    const text = await typed(asking)
    if (text === "s") return
    if (text === "") {
      if (await answerOnce(question, sitting)) return
    } else asking.say(`Expected Enter, s or q, found "${text}"`)
  }
}

/** Ends quietly where the person stops: what was graded is kept. */
export async function untilLeft(
  sitting: Sitting,
  work: () => Promise<void>,
  said = "what was graded is kept",
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Left)) throw error
    sitting.effects.signal.throwIfAborted()
    sitting.asking.say(`\nStopped; ${said}`)
  }
}

/** One question that was named. */
export function sitQuestion(question: Question, sitting: Sitting): Promise<void> {
  return untilLeft(sitting, async () => {
    sitting.asking.say(questionHead(sitting.journal, question))
    while (!(await answerOnce(question, sitting)));
  })
}

/** All that today holds: its cards, then its questions, then the name of its lab. */
export function sitToday(today: Today, sitting: Sitting): Promise<void> {
  const {asking, journal} = sitting
  return untilLeft(sitting, async () => {
    if (today.cards.length > 0)
      await reviewCards(
        today.cards.map(({id}) => id),
        sitting,
      )
    for (const {id} of today.questions) {
      const question = journal.bank().questions.find(one => one.id === id)
      if (question !== undefined) await offerQuestion(question, sitting)
    }
    if (today.lab !== null)
      asking.say(
        `\nA lab is next, ${minuteWords(today.lab.minutes)}: \`lanewise lab show ${today.lab.slug}\``,
      )
    asking.say("\nThat was all for today")
  })
}
