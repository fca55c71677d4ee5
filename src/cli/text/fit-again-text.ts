import {ranked} from "#core/fit/grid"
import type {Instrument} from "#core/fit/instrument"
import {stepAfter} from "#core/fit/read-fit"
import {agreementOf, retestOf} from "#core/fit/retest"
import type {FitRecord} from "#core/journal/fold-fit"
import {LANES} from "#model/lane"
import {chancePercent} from "#model/percent"
import {dayNumber} from "#model/practice/practice-day"
import {wrap} from "./wrap"

/** Earlier conversations, whether it is time to ask again, and what tells more than a question.
 * @param today a day as dayNumber counts */
export function fitAgainText(
  {sessions, trials}: Pick<FitRecord, "sessions" | "trials">,
  {
    instrument,
    today,
    columns,
  }: {readonly instrument: Instrument; readonly today: number; readonly columns: number},
): string {
  const past = sessions
    .filter(({answers}) => answers.length > 0)
    .map(session => {
      const answers = session.answers.map(({payload}) => payload)
      const {said} = stepAfter(answers, {instrument, skills: {}, seed: session.seed})
      const day = session.lastAt.slice(0, 10)
      return {day, said, first: ranked(said)[0]}
    })
  const agreement = agreementOf(past.map(({day, first}) => ({day: dayNumber(day), first})))
  const last = past.at(-1)
  const isDue =
    last !== undefined && retestOf(dayNumber(last.day), today, instrument.bank.assumptions).kind === "due"
  const lines = [
    ...(past.length > 1
      ? past.map(
          ({day, said}) => `${day}: ${LANES.map(lane => `${lane} ${chancePercent(said[lane])}`).join(", ")}`,
        )
      : []),
    ...(agreement === null
      ? []
      : [`The lane that came first was the same as the time before in ${agreement.same} of ${agreement.of}`]),
    ...(isDue
      ? [
          "Two weeks have passed: `lanewise fit --again` asks other pairs, and the same lane first would say much",
        ]
      : []),
    ...(new Set(trials.map(({payload}) => payload.lane)).size < 2
      ? ["To do a thing tells more than to think about it: `lanewise fit taste`"]
      : []),
  ]
  return lines.map(line => wrap(line, columns)).join("\n")
}
