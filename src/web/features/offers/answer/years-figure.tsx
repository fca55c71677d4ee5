import {type CSSProperties, useId} from "react"
import {
  isUntaxed,
  MONEY_VIEWS,
  type MoneyView,
  type OfferSums,
  offerSums,
  type StackView,
  TAX_VIEWS,
  type TaxView,
} from "#core/pay/offers/view/year-stacks"
import {LANES} from "#model/lane"
import type {OfferAnswer, OffersAnswer} from "#model/pay/offers-answer"
import {Figure} from "../../../ui/figure"
import {money, moneyExact} from "../../../ui/format"
import {LaneMark} from "../../../ui/lane-mark"
import {Segments} from "../../../ui/segments"
import {useWidth} from "../../../ui/use-width"
import {OffersProvenance} from "./offers-provenance"
import {CertaintyPatterns, YearBars} from "./year-bars"

const TAX_NAMES: Readonly<Record<TaxView, string>> = {after: "After tax", before: "Before tax"}
const MONEY_NAMES: Readonly<Record<MoneyView, string>> = {
  nominal: "As paid",
  real: "Today's money",
  comparable: "US cost of living",
}
const MONEY_MEANS: Readonly<Record<MoneyView, string>> = {
  nominal: "in the dollars of each year",
  real: "in today's dollars",
  comparable: "in today's dollars at the US average cost of living",
}
const AXIS_WIDTH = 48
const LEAST_PANEL = 136
/** Between panels; as in offers.css. */
const GAP = 28

/** What each offer pays year by year, by how sure it is, on one scale. */
export function YearsFigure(props: {
  readonly answer: OffersAnswer
  readonly isStale: boolean
  readonly view: StackView
  readonly onView: (view: StackView) => void
  readonly year: number
  readonly onYear: (year: number) => void
}) {
  const {answer, isStale, view, onView, year, onYear} = props
  const [element, width] = useWidth<HTMLDivElement>(720)
  const id = useId()
  const shown = [...answer.answers, ...(answer.present === null ? [] : [answer.present])]
  const panels = shown.map((one, index) => ({
    one,
    key: `${index} ${one.offer.name}`,
    sums: offerSums(one, view),
  }))
  const columns = Math.max(1, Math.min(panels.length, Math.floor((width - AXIS_WIDTH) / LEAST_PANEL)))
  const rows = Math.ceil(panels.length / columns)
  const even = Math.ceil(panels.length / rows)
  const panelWidth = (width - AXIS_WIDTH - GAP * (even - 1)) / even
  const top = Math.max(1, ...panels.flatMap(({sums}) => sums.stacks.map(({total}) => total)))
  const years = answer.file.assumptions.years
  return (
    <Figure
      title="Year by year"
      isStale={isStale}
      says={`Pay ${view.tax === "after" ? "after tax" : "before tax"}, ${MONEY_MEANS[view.money]}. In year ${year}: ${panels
        .map(({one, sums}) => `${one.offer.name} ${money(sums.stacks[year - 1]?.total ?? 0, 20_000)}`)
        .join(", ")}.`}
      provenance={
        <OffersProvenance
          answer={answer}
          extra={view.tax === "after" ? "Tax is spread over the parts of a year alike" : undefined}
        />
      }
      table={<YearsTable panels={panels} />}
    >
      <div className="years-body">
        <CertaintyPatterns id={id} />
        <div className="view-switches no-print">
          <Segments
            legend="Tax"
            isLegendHidden
            options={TAX_VIEWS.toReversed().map(value => ({value, name: TAX_NAMES[value]}))}
            value={view.tax}
            onChange={tax => onView({...view, tax})}
          />
          <Segments
            legend="Money"
            isLegendHidden
            options={MONEY_VIEWS.map(value => ({value, name: MONEY_NAMES[value]}))}
            value={view.money}
            onChange={next => onView({...view, money: next})}
          />
        </div>
        <div className="year-panels" ref={element} style={{"--panels": even} as CSSProperties}>
          {panels.map(({one, key, sums}, index) => (
            <div className="year-panel" key={key}>
              <PanelHead one={one} sums={sums} year={year} />
              <YearBars
                stacks={sums.stacks}
                top={top}
                width={panelWidth}
                height={rows > 1 ? 170 : 220}
                hasAxis={index % even === 0}
                year={year}
                onYear={onYear}
                patterns={id}
              />
            </div>
          ))}
        </div>
        <CertaintyKey id={id} hasRisk={panels.some(({sums}) => sums.stacks.some(({atRisk}) => atRisk > 0))} />
        <label className="year-scrub no-print">
          <output>
            Year {year} of {years}
          </output>
          <input
            type="range"
            min={1}
            max={years}
            value={year}
            aria-label="Year to read"
            aria-valuetext={`Year ${year}: ${panels
              .map(({one, sums}) => `${one.offer.name} ${moneyExact(sums.stacks[year - 1]?.total ?? 0)}`)
              .join(", ")}`}
            onChange={event => onYear(Number(event.target.value))}
          />
        </label>
        <SumsTable panels={panels} years={years} />
      </div>
    </Figure>
  )
}

type Panel = {readonly one: OfferAnswer; readonly key: string; readonly sums: OfferSums}

function OfferName({one}: {readonly one: OfferAnswer}) {
  const lane = LANES.find(id => id === one.offer.lane)
  return (
    <span className="lane-name">
      {lane !== undefined && <LaneMark lane={lane} />}
      <span>{one.offer.name}</span>
    </span>
  )
}

function PanelHead({one, sums, year}: Omit<Panel, "key"> & {readonly year: number}) {
  const stack = sums.stacks[year - 1]
  return (
    <div className="panel-head">
      <h3>
        <OfferName one={one} />
      </h3>
      {stack !== undefined && (
        <>
          <span className="panel-value" title={moneyExact(stack.total)}>
            {money(stack.total, 20_000)}
          </span>
          <span className="panel-parts">
            {isUntaxed(one) && "Before tax: no tax table for this place. "}
            {money(stack.guaranteed, 20_000)} guaranteed
            {stack.likely > 0 && ` + ${money(stack.likely, 20_000)} likely`}
            {stack.atRisk > 0 && ` + ${money(stack.atRisk, 20_000)} at risk`}
          </span>
        </>
      )}
    </div>
  )
}

function CertaintyKey({id, hasRisk}: {readonly id: string; readonly hasRisk: boolean}) {
  const entries = [
    {kind: "sure", name: "Guaranteed", means: "base pay, sign-on, match and what is promised"},
    {kind: "likely", name: "Likely", means: "bonus, listed stock and usual refreshers"},
    ...(hasRisk ? [{kind: "risk", name: "At risk", means: "private stock at its assumed worth"}] : []),
  ]
  return (
    <ul className="certainty-key">
      {entries.map(({kind, name, means}) => (
        <li key={kind}>
          <svg width="16" height="12" viewBox="0 0 16 12" aria-hidden="true">
            <rect className={`bar ${kind}`} x="0.5" y="0.5" width="15" height="11" style={fillOf(kind, id)} />
          </svg>
          <span>
            {name} <span className="faint">{means}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function fillOf(kind: string, id: string): CSSProperties {
  return kind === "sure" ? {} : {fill: `url(#${id}-${kind})`}
}

function SumsTable({panels, years}: {readonly panels: readonly Panel[]; readonly years: number}) {
  return (
    <table className="sums">
      <caption className="hidden">First year, average year and total of each offer</caption>
      <thead>
        <tr>
          <th scope="col">Offer</th>
          <th scope="col">First year</th>
          <th scope="col">Average year</th>
          <th scope="col">Total, {years === 1 ? "1 year" : `${years} years`}</th>
        </tr>
      </thead>
      <tbody>
        {panels.map(({one, key, sums}) => (
          <tr key={key}>
            <th scope="row">
              <OfferName one={one} />
            </th>
            {[sums.firstYear, sums.averageYear].map((usd, column) => (
              <td key={column === 0 ? "first" : "average"} title={moneyExact(usd)}>
                {money(usd, 10_000)}
              </td>
            ))}
            <td title={moneyExact(sums.total)}>{money(sums.total, 10_000)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function YearsTable({panels}: {readonly panels: readonly Panel[]}) {
  return (
    <table>
      <caption className="hidden">Each year of each offer by how sure it is</caption>
      <thead>
        <tr>
          <th scope="col">Offer, year</th>
          <th scope="col">Guaranteed</th>
          <th scope="col">Likely</th>
          <th scope="col">At risk</th>
          <th scope="col">Total</th>
        </tr>
      </thead>
      <tbody>
        {panels.flatMap(({one, key, sums}) =>
          sums.stacks.map(stack => (
            <tr key={`${key} ${stack.year}`}>
              <th scope="row">
                {one.offer.name}, {stack.year}
              </th>
              <td>{moneyExact(stack.guaranteed)}</td>
              <td>{moneyExact(stack.likely)}</td>
              <td>{moneyExact(stack.atRisk)}</td>
              <td>{moneyExact(stack.total)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}
