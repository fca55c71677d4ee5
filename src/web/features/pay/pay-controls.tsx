import {lazy, Suspense, useId, useState} from "react"
import type {PayGiven} from "#core/pay/band-model"
import {NOTHING_BELOW} from "#core/pay/band-pay"
import {monthWords} from "#core/pay/view/pay-sentences"
import type {PayView} from "#core/pay/view/pay-view"
import type {Content} from "#model/content/content"
import {EMPLOYER_NAMES, EMPLOYERS, LEVEL_NAMES, LEVELS, ROLE_NAMES, ROLES} from "#model/lane"
import {NumberInput} from "../../app/answer/number-blank"
import {placeHint} from "../../app/place-hint"
import {Segments} from "../../ui/segments"
import {Select} from "../../ui/select"
import {LEAST_OWN_USD, MOST_OWN_USD, type PayChoice} from "./pay-codec"
import {answerableCountries, countryName} from "./pay-countries"
import {payChoice} from "./pay-store"
import {ShareButton} from "./share-button"

const PickDialog = lazy(async () => ({default: (await import("../../ui/pick-dialog")).PickDialog}))
const COUNTRY = "country:"

/** All that the question is made of. */
export function PayControls(props: {
  readonly choice: PayChoice
  readonly view: PayView
  readonly given: PayGiven
  readonly places: Content["places"]
}) {
  const {choice, view, given, places} = props
  const {firstYear, lastYear} = given.model.base
  const years = Array.from({length: lastYear - firstYear + 1}, (_, at) => lastYear - at)
  const asked = choice.year ?? lastYear
  const {today} = view.dollars
  return (
    <form className="pay-controls" onSubmit={event => event.preventDefault()} aria-label="What pay of">
      <Select
        name="Role"
        value={choice.lane}
        options={ROLES.map(role => ({value: role, name: ROLE_NAMES[role]}))}
        onChange={lane => payChoice.change({lane})}
      />
      <Select
        name="Level"
        value={choice.level}
        options={LEVELS.map(level => ({value: level, name: LEVEL_NAMES[level]}))}
        onChange={level => payChoice.change({level})}
      />
      <PlaceChoice choice={choice} given={given} places={places} />
      <Select
        name="Kind of employer"
        value={choice.employer ?? "any"}
        options={(["any", ...EMPLOYERS] as const).map(one => ({
          value: one,
          name: one === "any" ? "Any" : EMPLOYER_NAMES[one],
        }))}
        onChange={one =>
          payChoice.change(one === "any" ? {employer: undefined, basis: "base"} : {employer: one})
        }
      />
      <Segments
        legend="Pay"
        value={choice.basis}
        options={[
          {value: "base", name: "Base"},
          {value: "total", name: "Total"},
        ]}
        onChange={basis =>
          payChoice.change(
            basis === "total" && choice.employer === undefined ? {basis, employer: "nonai"} : {basis},
          )
        }
      />
      <OwnPay choice={choice} />
      <Select
        name="Year of the posting"
        value={String(asked)}
        options={(years.includes(asked) ? years : [asked, ...years]).map(String).map(year => ({
          value: year,
          name: years.includes(Number(year)) ? year : `${year}, answered by ${view.dollars.year}`,
        }))}
        onChange={year => payChoice.change({year: Number(year) === lastYear ? undefined : Number(year)})}
      />
      {today !== null && (
        <Segments
          legend="Dollars of"
          value={choice.isReal ? "today" : "year"}
          options={[
            {value: "year", name: String(view.dollars.year)},
            {value: "today", name: shortMonth(today.month)},
          ]}
          onChange={dollars => payChoice.change({isReal: dollars === "today"})}
        />
      )}
      <ShareButton choice={choice} />
    </form>
  )
}

/** @example shortMonth("2026-08") // => "Aug 2026" */
function shortMonth(month: string): string {
  const [name = "", year] = monthWords(month).split(" ")
  return `${name.slice(0, 3)} ${year}`
}

function OwnPay({choice: {basis, ownUsd}}: {readonly choice: PayChoice}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>Your own {basis} pay, USD a year</label>
      <NumberInput
        id={id}
        className="input"
        value={ownUsd}
        min={LEAST_OWN_USD}
        max={MOST_OWN_USD}
        step={1000}
        placeholder="for example 180000"
        onChange={usd => payChoice.change({ownUsd: usd})}
      />
      <span className="field-hint">
        {basis === "base" ? "Without bonus and shares" : "With bonus and a year of shares"}; of a year, not an
        hour
      </span>
    </div>
  )
}

function PlaceChoice(props: {
  readonly choice: PayChoice
  readonly given: PayGiven
  readonly places: Content["places"]
}) {
  const {choice, given, places} = props
  const [isPicking, setPicking] = useState(false)
  const name =
    choice.placeId === undefined
      ? choice.country === "US"
        ? "US as a whole"
        : countryName(choice.country)
      : (places[choice.placeId]?.name ?? choice.placeId)
  const items = [
    {id: `${COUNTRY}US`, name: "US as a whole", hint: "Country"},
    ...Object.values(places)
      .filter(({kind}) => kind !== "country")
      .map(place => ({id: place.id, name: place.name, hint: placeHint(place.kind, place.country)})),
    ...answerableCountries(given.model.base.cells, NOTHING_BELOW)
      .filter(code => code !== "US")
      .map(code => ({id: `${COUNTRY}${code}`, name: countryName(code), hint: "Country"})),
  ]
  return (
    <div className="field">
      <span className="field-name" aria-hidden="true">
        Place
      </span>
      <button
        type="button"
        className="input"
        aria-haspopup="dialog"
        aria-label={`Place: ${name}. Search for another`}
        onClick={() => setPicking(true)}
      >
        {name}
      </button>
      {isPicking && (
        <Suspense>
          <PickDialog
            label="Place"
            placeholder="A state, a metro area or a country"
            items={items}
            onPick={id =>
              payChoice.change(
                id.startsWith(COUNTRY)
                  ? {country: id.slice(COUNTRY.length), placeId: undefined}
                  : {country: "US", placeId: id},
              )
            }
            onClose={() => setPicking(false)}
          />
        </Suspense>
      )}
    </div>
  )
}
