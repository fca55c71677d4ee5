import type {Content} from "#model/content/content"
import {LANES, type LaneId, LEVELS, type LevelId} from "#model/lane"
import {type BandAnswer, bandOf} from "../band"
import type {PayGiven} from "../band-model"
import {type BandPay, type BandQuery, bandPay} from "../band-pay"
import {type BandQuantile, quantilesOf} from "../band-quantiles"
import type {PayQuestion, ShownBasis} from "../pay-question"
import {type PayPercentile, percentileOf, scalePay} from "../percentile"
import type {LogPay} from "../predict-base"
import {type ArticleBand, articleBand} from "./article-band"
import {type EmployerBeforeLane, employerBeforeLane} from "./employer-before-lane"
import {type PayDollars, payDollars} from "./pay-dollars"
import {payDots} from "./pay-dots"
import {type PaySource, paySources} from "./pay-sources"
import {type PlacePay, placePay} from "./place-pay"
import {whereWords} from "./where-words"

/** Where the person's own pay lies. */
export type OwnPay = {readonly usd: number; readonly basis: ShownBasis; readonly percentile: PayPercentile}

/** A lane and level beside the others, on the basis that is shown; `quantiles` null: too few postings to say. */
export type NeighbourBand = {
  readonly lane: LaneId
  readonly level: LevelId
  readonly quantiles: readonly BandQuantile[] | null
  readonly n: number
  readonly thin: boolean
}

/** All that the Pay page, the command line and the server say about a question. */
export type PayView = {
  readonly question: PayQuestion
  /** Where it holds, to follow "in". */
  readonly where: string
  readonly answer: BandAnswer
  /** A hundred amounts for each distribution, USD a year, rising; null where there is none. */
  readonly dots: {readonly base: readonly number[]; readonly total: readonly number[] | null} | null
  readonly dollars: PayDollars
  /** The quantiles of the basis that is shown, in dollars of the year of the data and in those of the latest month. */
  readonly inDollars: {
    readonly ofYear: readonly BandQuantile[]
    readonly ofToday: readonly BandQuantile[] | null
  } | null
  readonly article: ArticleBand | null
  readonly own: OwnPay | null
  readonly place: PlacePay | null
  /** The same pay in the US as a whole; null where no place is asked for. */
  readonly withoutPlace: readonly BandQuantile[] | null
  /** The same pay at US-average prices; null where the prices of the place are not known. */
  readonly atUsPrices: readonly BandQuantile[] | null
  readonly employerBeforeLane: EmployerBeforeLane
  readonly neighbours: readonly NeighbourBand[]
  readonly sources: readonly PaySource[]
  /** The day of the fit. */
  readonly fitted: string
}

export type PayContent = Pick<Content, "places" | "bands" | "sources" | "inflation" | "beliefs">

/** Answers a question about pay. */
export function payView(question: PayQuestion, given: PayGiven & {readonly content: PayContent}): PayView {
  const {model, content} = given
  const dollars = payDollars(question, {base: model.base, content})
  const place = placePay(question, given)
  const factor = dollars.today?.factor ?? 1
  const query: BandQuery = {
    lane: question.lane,
    level: question.level,
    title: question.title,
    country: question.country,
    year: question.year,
    remotePercent: question.remotePercent,
    employer: question.employer,
    dollarFactor: dollars.isReal ? factor : 1,
    ...place.part,
  }
  const answer = bandPay(query, given)
  const found = answer.kind === "thin-data" ? null : answer
  const shown = found === null ? null : shownPay(found, question.basis)
  const {ownUsd, basis} = question
  return {
    question,
    where: whereWords(question, place.view, content),
    answer: answer.kind === "thin-data" ? answer : bandOf(answer, query),
    dots:
      found === null
        ? null
        : {base: payDots(found.base), total: found.total === null ? null : payDots(found.total)},
    dollars,
    inDollars: shown === null ? null : bothDollars(shown, dollars),
    article: articleBand(question, {found, query, given, content}),
    own:
      ownUsd === undefined || shown === null
        ? null
        : {usd: ownUsd, basis, percentile: percentileOf(shown, ownUsd)},
    place: place.view,
    withoutPlace: place.view === null ? null : plainQuantiles(query, {basis, given}),
    atUsPrices:
      shown === null || !place.view?.prices
        ? null
        : quantilesOf(scalePay(shown, 100 / place.view.prices.index)),
    employerBeforeLane: employerBeforeLane(query, {given, content}),
    neighbours: neighboursOf(query, {basis, given}),
    sources: paySources({place: place.view, dollars}, {model, content}),
    fitted: model.fitted,
  }
}

/** The distribution of the basis that is shown; base pay where total is asked for and there is no layer. */
function shownPay(found: BandPay, basis: ShownBasis): LogPay {
  return basis === "total" && found.total !== null ? found.total : found.base
}

function bothDollars(pay: LogPay, {today, isReal}: PayDollars): PayView["inDollars"] {
  const factor = today?.factor ?? 1
  return {
    ofYear: quantilesOf(isReal ? scalePay(pay, 1 / factor) : pay),
    ofToday: today === null ? null : quantilesOf(isReal ? pay : scalePay(pay, factor)),
  }
}

function plainQuantiles(
  query: BandQuery,
  {basis, given}: {basis: ShownBasis; given: PayGiven},
): BandQuantile[] | null {
  const found = bandPay({...query, place: undefined, state: undefined}, given)
  return found.kind === "thin-data" ? null : quantilesOf(shownPay(found, basis))
}

function neighboursOf(
  query: BandQuery,
  {basis, given}: {basis: ShownBasis; given: PayGiven},
): NeighbourBand[] {
  return LANES.flatMap(lane =>
    LEVELS.map(level => {
      const found = bandPay({...query, title: undefined, lane, level}, given)
      if (found.kind === "thin-data") return {lane, level, quantiles: null, n: found.count, thin: true}
      return {
        lane,
        level,
        quantiles: quantilesOf(shownPay(found, basis)),
        n: found.counts.n,
        thin: found.counts.thin,
      }
    }),
  )
}
