import {cardText} from "#core/practice/card-text"
import {dueDay, reviewMemory} from "#core/practice/memory"
import {RATING_NAMES} from "#core/practice/practice-words"
import {afterRating, type ReviewQueue, startQueue, withoutFirst} from "#core/practice/review-queue"
import {type Rating, ratingSchema} from "#model/practice/practice-events"
import {markdownText} from "../text/markdown-text"
import type {Sitting} from "./answer-question"
import {typed} from "./ask"

const RATINGS: readonly Rating[] = [1, 2, 3, 4]
/** A card takes no longer; then the person was away. Seconds. */
const LONGEST_S = 600

type Undo = {readonly event: string; readonly queue: ReviewQueue}
type Step = {readonly queue: ReviewQueue; readonly undo: Undo | null}

function ratingLine({journal}: Sitting, card: string): string {
  const {record, today, plan} = journal.now()
  const before = record.cards.get(card)?.memory ?? null
  const words = RATINGS.map(rating => {
    const days = dueDay(reviewMemory(before, {rating, day: today}), plan.retention) - today
    return `${rating} ${RATING_NAMES[rating].toLowerCase()} (${rating === 1 ? "soon" : `${days} d`})`
  })
  return `How well did you know it? ${words.join(", ")}`
}

/** What was typed at a card: a rating, or u and s, which every prompt of a card takes. */
async function typedAt(sitting: Sitting, isShown: boolean): Promise<Rating | "show" | "undo" | "aside"> {
  const {asking} = sitting
  for (;;) {
    const text = await typed(asking)
    if (text === "u") return "undo"
    if (text === "s") return "aside"
    if (!isShown && text === "") return "show"
    const rating = ratingSchema.safeParse(Number(text || "none"))
    if (isShown && rating.success) return rating.data
    asking.say(
      `Expected ${isShown ? "1 to 4" : "Enter"}, u to take the last grade back, s to set the card aside or q to stop, found "${text}"`,
    )
  }
}

async function takeBack({queue, undo}: Step, {asking, journal}: Sitting): Promise<Step> {
  if (undo === null) {
    asking.say("There is no grade to take back in this sitting")
    return {queue, undo}
  }
  await journal.takeBack(undo.event)
  asking.say("Taken back")
  return {queue: undo.queue, undo: null}
}

/** Shows the first card of the queue and keeps what is said of it. */
async function reviewFirst(step: Step, sitting: Sitting): Promise<Step> {
  const {asking, journal, effects} = sitting
  const {queue} = step
  const {record} = journal.now()
  const card = queue.waiting[0] ?? ""
  const text = cardText(card, journal.bank().questions, record.own)
  if (text === null) return {queue: withoutFirst(queue), undo: step.undo}
  const standing = record.cards.get(card)
  const isNew = (standing?.memory ?? null) === null
  const beganAt = effects.seconds()
  asking.say(
    `\n${queue.done.length + 1} of ${queue.done.length + queue.waiting.length}, ${text.from}${isNew ? ", new" : ""}\n${markdownText(text.front, asking.columns)}\n\nEnter shows the answer`,
  )
  let said = await typedAt(sitting, false)
  if (said === "show") {
    asking.say(`${markdownText(text.back, asking.columns)}\n\n${ratingLine(sitting, card)}`)
    said = await typedAt(sitting, true)
  }
  if (said === "undo") return takeBack(step, sitting)
  if (said === "aside" || said === "show") {
    const event = await journal.keep("card-set", {card, state: "suspended", until: null})
    return {queue: withoutFirst(queue), undo: {event, queue}}
  }
  // a card may wait over night for its grade
  const {day, today} = journal.now()
  const seconds = Math.min(LONGEST_S, Math.max(0, effects.seconds() - beganAt))
  const event = await journal.keep("card-reviewed", {card, rating: said, day, seconds})
  return {queue: afterRating(queue, {rating: said, standing, day: today}), undo: {event, queue}}
}

/** Today's cards, one after the other; those that were not known come again at the end. The last grade of the sitting can be
 * taken back until it is over. @throws Left where the person stops */
export async function reviewCards(cards: readonly string[], sitting: Sitting): Promise<void> {
  const {asking} = sitting
  let step: Step = {queue: startQueue(cards), undo: null}
  for (;;) {
    while (step.queue.waiting.length > 0) step = await reviewFirst(step, sitting)
    const {done} = step.queue
    asking.say(
      `\nCards done: ${done.length}. Enter goes on${step.undo === null ? "" : ", u takes the last grade back"}`,
    )
    const text = await typed(asking)
    if (text === "u") step = await takeBack(step, sitting)
    else if (text === "") return
    else asking.say(`Expected Enter, u or q, found "${text}"`)
  }
}
