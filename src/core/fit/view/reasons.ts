import {exp} from "#math/exp"
import type {FitAssumptions} from "#model/content/fit-bank"
import type {Rating} from "#model/fit/answers"
import {LANES, type LaneId} from "#model/lane"
import {chancePercent} from "#model/percent"
import {sideOf, turned} from "../conversation"
import type {FitDriver} from "../drivers"
import {type PerLane, ranked} from "../grid"
import type {Instrument} from "../instrument"
import type {FitReading} from "../read-fit"
import {signedPoints, WORK} from "./words"

/** A reason in words: what was answered, and what it did to the lane that comes first. */
export type Reason = {readonly text: string; readonly effect: string}

const HOW: Readonly<Record<Rating, string>> = {
  1: "by far over",
  2: "rather than",
  3: "as little as",
  4: "rather than",
  5: "by far over",
}

function answerText({answer}: FitDriver, {statements, questions}: Instrument): string {
  if (answer.kind === "question") {
    const question = questions.get(answer.question)
    const said = answer.choice === "none" ? question?.none : question?.options[answer.choice]
    return `${question?.asks ?? ""} “${said ?? ""}”`
  }
  const [last = 3] = answer.answers.slice(-1)
  const [chosen, other] = sideOf(last) < 0 ? [answer.second, answer.first] : [answer.first, answer.second]
  const how = HOW[sideOf(last) < 0 ? turned(last) : last]
  return `“${statements.get(chosen)?.text ?? ""}” ${how} “${statements.get(other)?.text ?? ""}”`
}

/** In points of the chance, or in odds where the chance is so high that it hardly moves. */
function effectOf({moved, nats}: FitDriver): string {
  if (Math.abs(moved) >= 0.01) return `${signedPoints(moved)} for`
  return nats > 0 ? `odds times ${exp(nats).toFixed(1)} for` : `odds times ${exp(-nats).toFixed(1)} against`
}

/** The answers that moved the lane that comes first most, in words. */
export function reasonsOf(reading: FitReading, instrument: Instrument): readonly Reason[] {
  if (reading.call.kind === "unclear") return []
  const [first] = ranked(reading.chances)
  return reading.drivers.map(driver => ({
    text: answerText(driver, instrument),
    effect: `${effectOf(driver)} ${WORK[first]}`,
  }))
}

function times(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`
}

/** What it would take for the answer to be another one. */
export function changesInWords({changes, call, evidence}: FitReading): readonly string[] {
  if (changes === null || call.kind === "unclear") return []
  const {leader, rival, pairsToTurn, pairsToCall, labsToTurn} = changes
  const sentences: string[] = []
  sentences.push(
    pairsToTurn === null
      ? `No number of further pairs in one conversation would put ${WORK[rival]} ahead.`
      : `${times(pairsToTurn, "further pair", "further pairs")} for ${WORK[rival]} over ${WORK[leader]} would put it ahead.`,
  )
  if (call.kind !== "likely" && pairsToCall !== null && pairsToCall > 0)
    sentences.push(
      `${times(pairsToCall, "further pair", "further pairs")} for ${WORK[leader]} would be enough to call it.`,
    )
  sentences.push(
    labsToTurn === null
      ? `Passing labs of ${WORK[rival]} would bring it closer, not ahead: what you do counts for so much and no more.`
      : `Passing ${times(labsToTurn, "lab", "labs")} of ${WORK[rival]} would put it ahead.`,
  )
  if (evidence.isCapped)
    sentences.push("What you have done counts for as much as it may; more of the same changes nothing.")
  return sentences
}

/** How the chance of the lane that comes first hangs on how strongly an answer is taken to tell. Null while nothing
 * is said, and where there is nothing to say. */
export function assumptionInWords(
  {said, conversation, call}: FitReading,
  {low, high}: {readonly low: PerLane; readonly high: PerLane},
  {discrimination}: FitAssumptions,
): string | null {
  if (conversation.pairs.length === 0 || call.kind === "unclear") return null
  const [first] = ranked(said)
  return `How strongly an answer tells is assumed (${discrimination.value}), not measured: at ${discrimination.low} ${WORK[first]} would have ${chancePercent(low[first])} by your answers alone, at ${discrimination.high} ${chancePercent(high[first])}.`
}

/** The lane that at least two of the three questions were answered with. */
function questionsFor({conversation}: FitReading): LaneId | null {
  const count = (lane: LaneId) => conversation.questions.filter(({choice}) => choice === lane).length
  return LANES.find(lane => count(lane) >= 2) ?? null
}

const MANY_SKIPPED = 0.4
/** So many pairs before it is said that questions and pairs disagree. */
const ENOUGH_PAIRS = 6

/** What speaks against taking the answer as it stands: answers that do not repeat, that contradict each other, that are
 * missing. */
export function doubtsOf(reading: FitReading): readonly string[] {
  const {consistency, conversation, appeal, said} = reading
  const {repeated, flipped, skipped, widened, sameAnswer} = consistency
  const doubts: string[] = []
  if (flipped > 0)
    doubts.push(
      flipped === repeated && widened > 1
        ? `All ${repeated} pairs that came twice turned round the second time, so the doubt has been widened by half.`
        : `${flipped} of the ${repeated} pairs that came twice turned round the second time.`,
    )
  if (sameAnswer === null && skipped >= MANY_SKIPPED * conversation.keys.length && skipped > 2)
    doubts.push(
      `You could not choose in ${skipped} of ${conversation.keys.length} pairs. Work that one has never seen is hard to compare: a taste tells more.`,
    )
  const [first] = ranked(said)
  const asked = questionsFor(reading)
  if (asked !== null && asked !== first && conversation.pairs.length >= ENOUGH_PAIRS)
    doubts.push(
      `Your answers to the three questions point to ${WORK[asked]}, your pairs to ${WORK[first]}. The pairs count for more: it is harder to see what they stand for.`,
    )
  if (appeal?.otherLane != null)
    doubts.push(
      `By itself ${WORK[appeal.otherLane]} draws you most, yet held against the others it does not come first.`,
    )
  return doubts
}
