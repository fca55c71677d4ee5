import {percentileWords} from "#core/pay/view/pay-sentences"
import {type PostedPay, postedPay} from "#core/pay/view/posted-pay"
import type {PostingReading, StatedPay} from "#model/decode/reading"
import {LANE_NAMES, LEVEL_NAMES} from "#model/lane"
import {usePayModel} from "../../../app/use-pay-model"
import {money, moneyRange} from "../../../ui/format"
import {PayStrip} from "./pay-strip"

/** Pay: what the posting says first, word for word; then where that lies. */
export function PaySection({reading, text}: {readonly reading: PostingReading; readonly text: string}) {
  const {value: model} = usePayModel()
  const {pay} = reading
  return (
    <section className="decode-section" aria-labelledby="pay-title">
      <h2 id="pay-title">Pay</h2>
      {pay === null ? <p className="stated">The posting states no pay.</p> : <Stated pay={pay} text={text} />}
      {model !== null && <Beside posted={postedPay(reading, model)} hasPay={pay !== null} />}
    </section>
  )
}

function Stated({pay, text}: {readonly pay: StatedPay; readonly text: string}) {
  const [first] = pay.evidence
  const words = first === undefined ? null : text.slice(first.start, first.end).trim()
  return (
    <div>
      {words !== null && (
        <blockquote className="stated">
          <p>“{words}”</p>
        </blockquote>
      )}
      <p className="small soft">
        Read as {amountWords(pay)} {pay.currency} by the {pay.period}
        {pay.evidence.length > 1 && `, from ${pay.evidence.length} places in the text`}
      </p>
    </div>
  )
}

function amountWords({min, max}: StatedPay): string {
  const words = (amount: number) => amount.toLocaleString("en-US", {maximumFractionDigits: 2})
  if (min !== null && max !== null) return min === max ? words(min) : `${words(min)} to ${words(max)}`
  if (min !== null) return `${words(min)} and more`
  return max === null ? "an amount in" : `up to ${words(max)}`
}

function Beside({posted, hasPay}: {readonly posted: PostedPay; readonly hasPay: boolean}) {
  if (posted.kind === "not-compared")
    return <p className="soft small">Not held against the market. {posted.reason}.</p>
  const {lane, level, isLevelGuessed, stated, percentile, quantiles, caveats} = posted
  const people = (
    <>
      <span className={isLevelGuessed ? "guess" : undefined}>{LEVEL_NAMES[level].toLowerCase()}</span>{" "}
      {LANE_NAMES[lane]}s
    </>
  )
  const [low, , middle, , high] = quantiles.map(({payUsd}) => payUsd)
  return (
    <>
      {stated !== null && percentile !== null ? (
        <p>
          {stated.low === stated.high ? "That" : "Its middle"}, {money(stated.middle)}, is at{" "}
          {percentileWords(percentile).replaceAll(" %", "\u202f%")} of the base pay that US postings advertise
          for {people}.
        </p>
      ) : (
        <p>
          {hasPay ? "It cannot be placed. " : ""}US postings advertise {moneyRange(low ?? 0, high ?? 0)} for{" "}
          {people} (middle 80{"\u202f"}%); half are above {money(middle ?? 0)}.
        </p>
      )}
      <PayStrip lane={lane} quantiles={quantiles} stated={stated} />
      <ul className="caveat-list small">
        {caveats.map(caveat => (
          <li key={caveat}>{caveat}.</li>
        ))}
      </ul>
    </>
  )
}
