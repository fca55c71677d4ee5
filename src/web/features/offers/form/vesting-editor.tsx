import type {ReactNode} from "react"
import type {GrantDraft} from "#core/pay/offers/view/offer-draft"
import {type GrantField, VESTED_SHARE_FIELD} from "#core/pay/offers/view/offer-fields"
import {withSchedule} from "#core/pay/offers/view/own-schedule"
import {SCHEDULES} from "#core/pay/offers/view/schedules"
import {vestedTotal} from "#core/pay/offers/view/vested-total"
import {percent} from "#model/percent"
import {Select} from "../../../ui/select"
import {NumberText} from "./number-text"

const OPTIONS = SCHEDULES.map(({id, name}) => ({value: id, name}))
const MOST_YEARS = 10

/** When a grant vests: a common schedule, or one's own, which must hand out all of it. */
export function VestingEditor(props: {
  readonly grant: GrantDraft
  readonly at: (path: string) => string | undefined
  readonly number: (path: GrantField) => ReactNode
  readonly onChange: (grant: GrantDraft) => void
}) {
  const {grant, at, number, onChange} = props
  return (
    <>
      <div className="wide">
        <Select
          name="Vests"
          value={grant.schedule}
          options={OPTIONS}
          onChange={schedule => onChange(withSchedule(grant, schedule))}
        />
      </div>
      {grant.schedule === "own-shares" && <YearShares grant={grant} at={at} onChange={onChange} />}
      {grant.schedule === "own-even" && number("vesting.years")}
      {grant.schedule.startsWith("own-") && (
        <>
          {number("vesting.cliffMonths")}
          {number("vesting.everyMonths")}
        </>
      )}
    </>
  )
}

function YearShares(props: {
  readonly grant: GrantDraft
  readonly at: (path: string) => string | undefined
  readonly onChange: (grant: GrantDraft) => void
}) {
  const {grant, at, onChange} = props
  const {shares} = grant
  const total = vestedTotal(shares)
  const problem = at("vesting.shares")
  const isWhole = total === 1
  return (
    <div className="year-shares wide">
      <div className="year-share-fields">
        {shares
          .map((text, index) => ({text, index}))
          .map(({text, index}) => (
            <NumberText
              key={index}
              field={VESTED_SHARE_FIELD}
              name={`Year ${index + 1}`}
              text={text}
              problem={at(`vesting.shares[${index}]`)}
              onChange={next => onChange({...grant, shares: shares.with(index, next)})}
            />
          ))}
      </div>
      <div className="year-share-foot">
        <output className={isWhole ? "soft" : "field-wrong"}>
          {total === null ? "A share cannot be read" : isWhole ? "Sum: 100 %" : `Sum: ${percent(total)}`}
        </output>
        <span className="share-buttons">
          <button
            type="button"
            className="link-button small"
            disabled={shares.length >= MOST_YEARS}
            onClick={() => onChange({...grant, shares: [...shares, ""]})}
          >
            Add a year
          </button>
          <button
            type="button"
            className="link-button small"
            disabled={shares.length <= 1}
            onClick={() => onChange({...grant, shares: shares.slice(0, -1)})}
          >
            Take one off
          </button>
        </span>
      </div>
      {problem !== undefined && <span className="field-wrong">{problem}</span>}
    </div>
  )
}
