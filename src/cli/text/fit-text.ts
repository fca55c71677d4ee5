import type {FitAnswerWhole} from "#core/fit/fit-document"
import {ranked} from "#core/fit/grid"
import type {Instrument} from "#core/fit/instrument"
import {evidenceInWords} from "#core/fit/view/evidence-words"
import {fitHeadline} from "#core/fit/view/headline"
import {changesInWords, doubtsOf, reasonsOf} from "#core/fit/view/reasons"
import type {Shares} from "#model/fit/answers"
import {LANES} from "#model/lane"
import {laneBar} from "./lane-marks"
import {percent} from "./money"
import {wrap} from "./wrap"

/** What this is, in every report. */
const WHAT_IT_IS =
  "A structured conversation, not a validated test: what draws people to a kind of work explains at most a tenth of how well they do it. Not for hiring."

function bars(shares: Shares): string[] {
  return ranked(shares).map(lane => laneBar(lane, shares[lane]))
}

function besideLines({readiness, criteria}: FitAnswerWhole): string[] {
  const ready =
    readiness === null
      ? "Readiness: not known; give `role` or skills"
      : `Readiness, share of the hours of each lane's core skills: ${LANES.map(lane => `${lane} ${percent(readiness[lane].share)}`).join(", ")}`
  const {pay} = criteria
  const pays =
    pay === null
      ? "Pay: not reckoned; give `profile` or `pay`"
      : `Pay, chance to pay most: ${LANES.map(lane => `${lane} ${percent(pay[lane])}`).join(", ")}`
  return [ready, pays]
}

function weighingLines({weighing}: FitAnswerWhole): string[] {
  if (weighing === null || weighing.known.length < 2) return []
  const {known, weights, mix, winners} = weighing
  const by = known.map(criterion => `${criterion} ${percent(weights[criterion])}`).join(", ")
  const shares = (of: Shares) => LANES.map(lane => `${lane} ${percent(of[lane])}`).join(", ")
  return [
    `Weighed by ${by}: ${shares(mix)}`,
    `Of all ways to weigh these, each lane comes first in: ${shares(winners)}`,
  ]
}

/** What fit says, as lines for the terminal: the answer, what stands beside it, what it rests on. */
export function fitText(whole: FitAnswerWhole, instrument: Instrument, columns: number): string {
  const {reading} = whole
  const {sentence, detail} = fitHeadline(reading)
  const block = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", heading, ...lines.map(line => wrap(`- ${line}`, columns, "  "))]
  const asked = reading.conversation.pairs.length
  return [
    wrap(sentence, columns),
    ...bars(reading.chances),
    wrap(detail, columns),
    ...block("Beside it", besideLines(whole)),
    ...block("Together", weighingLines(whole)),
    ...block(
      "What moved it most",
      reasonsOf(reading, instrument).map(({text, effect}) => `${text}: ${effect}`),
    ),
    ...block("What you did", evidenceInWords(reading.evidence.pieces)),
    ...block("What would change it", changesInWords(reading)),
    ...block("Mind", doubtsOf(reading)),
    "",
    wrap(`${asked} ${asked === 1 ? "pair" : "pairs"} answered. ${WHAT_IT_IS}`, columns),
    reading.engine,
  ].join("\n")
}
