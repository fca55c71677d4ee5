import {exp} from "#math/exp"
import {log} from "#math/log"
import type {Content} from "#model/content/content"
import type {Place} from "#model/content/place"
import type {BandModel} from "../band-model"
import type {BandQuery} from "../band-pay"
import type {PayQuestion} from "../pay-question"

const Z_80 = 1.2815515655446004
const Z_90 = 1.6448536269514722
const AVERAGE_PLACE = "us-average-place-factor"

/** What a place does to pay and what living costs there. */
export type PlacePay = {
  /** Of the content; null where it has no such place. */
  readonly id: string | null
  readonly name: string
  readonly kind: Place["kind"]
  /** `reports`: total pay in the state against the US, same employer and level; `factor`: a factor of the content. */
  readonly by: "reports" | "factor"
  /** Pay there against the US as a whole, with its 90 % interval. */
  readonly ratio: number
  readonly low: number
  readonly high: number
  /** Reports behind it; null where they are not counted. */
  readonly n: number | null
  readonly basis: string
  readonly confidence: string
  /** Prices against 100 = the US average; null where they are not known. */
  readonly prices: {
    readonly index: number
    readonly year: number
    /** `state`: the prices of the whole state stand for those of the place. */
    readonly area: "metro" | "state"
  } | null
}

/** The part of a band's question that a place answers: a state that the reports measure, else a factor. Never both: a
 * metro area's factor holds that of its state. */
export type PlaceAnswer = {
  readonly part: Pick<BandQuery, "state" | "place">
  readonly view: PlacePay | null
}

type Given = {
  readonly model: Pick<BandModel, "states">
  readonly content: Pick<Content, "places" | "beliefs">
}

/** Looks up the state or place of a question. */
export function placePay({state, placeId}: PayQuestion, {model, content}: Given): PlaceAnswer {
  const place =
    placeId === undefined
      ? Object.values(content.places).find(one => one.kind === "state" && one.state === state)
      : content.places[placeId]
  const wanted = place?.kind === "state" ? place.state : placeId === undefined ? state : null
  const shift = wanted === null || wanted === undefined ? undefined : model.states[wanted]
  const prices = place?.cost_of_living ?? null
  if (wanted !== null && wanted !== undefined && shift !== undefined) {
    return {
      part: {state: wanted},
      view: {
        id: place?.id ?? null,
        name: place?.name ?? wanted,
        kind: "state",
        by: "reports",
        ...ratioOf(shift.logShift, shift.variance),
        n: shift.n,
        basis: "Total pay of the state against all of the US, same employer, level and experience",
        confidence: "low",
        prices,
      },
    }
  }
  if (place === undefined) return {part: {}, view: null}
  const moved = factorShift(place, content)
  const {basis} = place.pay_factor
  return {
    part: {place: moved},
    view: {
      id: place.id,
      name: place.name,
      kind: place.kind,
      by: "factor",
      ...ratioOf(moved.logShift, moved.variance),
      n: null,
      basis,
      confidence: place.confidence,
      prices,
    },
  }
}

/** Factors against the Bay Area are carried to the US average by the belief about an average place; both intervals
 * hold about 80 %, and their doubts add as squares. */
function factorShift(place: Place, {beliefs}: Given["content"]): {logShift: number; variance: number} {
  const {value, low, high} = place.pay_factor
  const own = doubt(low, high)
  if (place.pay_factor_against === "us") return {logShift: log(value), variance: own * own}
  const average = beliefs.find(({id}) => id === AVERAGE_PLACE)
  if (average === undefined) throw new RangeError(`Needs the belief "${AVERAGE_PLACE}", found none`)
  const ofAverage = doubt(average.low, average.high)
  return {logShift: log(value / average.value), variance: own * own + ofAverage * ofAverage}
}

function doubt(low: number, high: number): number {
  return (log(high) - log(low)) / (2 * Z_80)
}

function ratioOf(logShift: number, variance: number): Pick<PlacePay, "ratio" | "low" | "high"> {
  const half = Z_90 * Math.sqrt(variance)
  return {ratio: exp(logShift), low: exp(logShift - half), high: exp(logShift + half)}
}
