import {offersLead} from "#core/pay/offers/view/offers-lead"
import {taxWords} from "#core/pay/offers/view/year-stacks"
import {LANES} from "#model/lane"
import type {OffersAnswer} from "#model/pay/offers-answer"
import {percent} from "#model/percent"
import {money} from "../../../ui/format"
import {LaneMark} from "../../../ui/lane-mark"
import {leadSentence, livingCostWords, yearsWord} from "./lead-words"

/** The sentence that answers the question, and what it does not say by itself. */
export function OffersHeadline({
  answer,
  isStale,
}: {
  readonly answer: OffersAnswer
  readonly isStale: boolean
}) {
  const lead = offersLead(answer)
  const {answers, file} = answer
  const leader = answers[lead?.leader ?? 0]
  if (leader === undefined) return null
  const lane = LANES.find(id => id === leader.offer.lane)
  const runnerUp = lead === null ? undefined : answers[lead.runnerUp]
  const {years} = file.assumptions
  const yearly = (usd: number) => money(usd / years, 20_000)
  return (
    <div className={isStale ? "offers-headline stale" : "offers-headline"}>
      <p className="headline" aria-live="polite">
        {lane !== undefined && lead !== null && !lead.isSame && (
          <span className="headline-mark">
            <LaneMark lane={lane} />
          </span>
        )}
        {lead === null
          ? `${leader.offer.name} pays ${yearly(leader.afterTaxUsd)} a year ${taxWords([leader])}, averaged over ${yearsWord(years)}`
          : leadSentence(lead, answer)}
      </p>
      <p className="headline-detail">
        {lead !== null && runnerUp !== undefined ? (
          <>
            {yearly(leader.afterTaxUsd)} a year {lead.isBeforeTax ? "before" : "after"} tax on average against{" "}
            {yearly(runnerUp.afterTaxUsd)}.{" "}
            {lead.isDominant &&
              `${leader.offer.name} pays at least as much in every year, in what is sure and in all, for no more hours. `}
            {livingCostWords(lead, runnerUp.offer.name)}
          </>
        ) : (
          "Add a second offer, or the job you have, to compare. "
        )}
        <OptionsWords answer={answer} />
      </p>
    </div>
  )
}

/** Options stand outside of the sums, so the headline names them. */
function OptionsWords({answer}: {readonly answer: OffersAnswer}) {
  const withOptions = answer.answers.flatMap(({offer, equity}) => {
    const options = equity.find(({kind}) => kind === "options")
    return options === undefined ? [] : [{name: offer.name, options}]
  })
  return withOptions.map(({name, options}) => (
    <span key={name}>
      Not counted are the options of {name}: worthless in {percent(options.worthlessShare)} of outcomes,{" "}
      {options.p90Usd > 0
        ? `above ${money(options.p90Usd, options.p90Usd / 2)} in one of ten. `
        : "in most others too. "}
    </span>
  ))
}
