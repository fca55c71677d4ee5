import {monthWords} from "#core/pay/view/pay-sentences"
import type {PayView} from "#core/pay/view/pay-view"
import {LANES} from "#model/lane"
import {percent} from "#model/percent"
import {Figure} from "../../ui/figure"
import {count, moneyExact} from "../../ui/format"
import {onScreen} from "./pay-format"
import {PayProvenance} from "./pay-provenance"
import {type RangeRow, RangeRows} from "./range-rows"

/** The same pay elsewhere, at other prices and in other dollars. */
export function PlaceFigure({view}: {readonly view: PayView}) {
  const rows = rowsOf(view)
  if (rows.length < 2) return null
  const {place} = view
  return (
    <Figure
      title={place === null ? "Then and today" : "Place, prices and inflation"}
      says={onScreen(saysOf(view))}
      provenance={<PayProvenance view={view} uses={["base", "place", "prices"]} />}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">Pay</th>
              <th scope="col">p10</th>
              <th scope="col">p50</th>
              <th scope="col">p50, 90 % interval</th>
              <th scope="col">p90</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({id, name, detail, quantiles}) => (
              <tr key={id}>
                <th scope="row">
                  {name}, {detail}
                </th>
                <td>{moneyExact(quantiles?.[0]?.payUsd ?? 0)}</td>
                <td>{moneyExact(quantiles?.[2]?.payUsd ?? 0)}</td>
                <td>
                  {moneyExact(quantiles?.[2]?.lowUsd ?? 0)} – {moneyExact(quantiles?.[2]?.highUsd ?? 0)}
                </td>
                <td>{moneyExact(quantiles?.[4]?.payUsd ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <RangeRows groups={[{id: "all", name: null, rows}]} />
      {place !== null && (
        <p className="pay-note">
          How the place is modelled: {place.basis}
          {place.n === null ? "" : `, ${count(place.n)} reports`}.
        </p>
      )}
    </Figure>
  )
}

function rowsOf({inDollars, withoutPlace, atUsPrices, place, dollars, question, where}: PayView): RangeRow[] {
  if (inDollars === null) return []
  const lane = LANES.find(one => one === question.lane) ?? null
  const row = (id: string, name: string, detail: string, quantiles: RangeRow["quantiles"]): RangeRow => ({
    id,
    name,
    detail,
    lane,
    quantiles,
    isThin: false,
    isStrong: id === (dollars.isReal ? "today" : "here"),
  })
  const own = dollars.isReal ? monthWords(dollars.today?.month ?? "") : String(dollars.year)
  const title = where.charAt(0).toUpperCase() + where.slice(1)
  return [
    ...(withoutPlace === null ? [] : [row("us", "The US", `dollars of ${own}`, withoutPlace)]),
    row("here", title, `dollars of ${dollars.year}`, inDollars.ofYear),
    ...(inDollars.ofToday === null || dollars.today === null
      ? []
      : [row("today", title, `dollars of ${monthWords(dollars.today.month)}`, inDollars.ofToday)]),
    ...(atUsPrices === null || place === null
      ? []
      : [row("prices", "At US-average prices", `dollars of ${own}`, atUsPrices)]),
  ]
}

function saysOf({place, dollars}: PayView): string {
  const {today, year} = dollars
  const risen =
    today === null
      ? ""
      : `Prices rose ${percent(today.factor - 1)} from ${year} to ${monthWords(today.month)}; what they did since is not known here, and no growth of pay is assumed.`
  if (place === null) return risen
  const {name, ratio, low, high, prices} = place
  const pays = `Modelled, since postings name no place: ${name} pays ${percent(ratio)} of the US as a whole (90 % sure ${percent(low)} to ${percent(high)})`
  const area = place.kind === "metro" && prices?.area === "state" ? ", those of the whole state" : ""
  const living = prices === null ? "" : `, at prices ${priceWords(prices.index)} (${prices.year}${area})`
  return `${pays}${living}. ${risen}`
}

function priceWords(index: number): string {
  const gap = index / 100 - 1
  if (Math.abs(gap) < 0.005) return "like the US average"
  return `${percent(Math.abs(gap))} ${gap > 0 ? "above" : "below"} the US average`
}
