import {EMPLOYERS, type EmployerId, type LaneId, type LevelId, type RoleId} from "#model/lane"
import type {ThinData} from "../band-pay"
import type {PayPercentile} from "../percentile"
import type {ArticleEnd} from "./article-band"
import type {EmployerBeforeLane} from "./employer-before-lane"
import type {PayView} from "./pay-view"

/** How a screen or a terminal writes amounts. */
export type PayFormat = {
  readonly money: (usd: number) => string
  readonly range: (lowUsd: number, highUsd: number) => string
  readonly share: (share: number) => string
}

export const LEVEL_WORDS: Readonly<Record<LevelId, string>> = {
  junior: "junior",
  mid: "mid-level",
  senior: "senior",
  staff: "staff",
}
const ROLE_PLURALS: Readonly<Record<RoleId, string>> = {
  ai: "AI engineers",
  ml: "ML engineers",
  mlops: "MLOps engineers",
  backend: "backend engineers",
  "data-scientist": "data scientists",
  "data-engineer": "data engineers",
  devops: "DevOps engineers",
}
export const EMPLOYER_WORDS: Readonly<Record<EmployerId, string>> = {
  startup: "startups",
  nonai: "established companies outside big tech",
  bigtech: "big tech",
  frontier: "frontier AI labs",
}
export const LANE_WORDS: Readonly<Record<LaneId, string>> = {ai: "AI", ml: "ML", mlops: "MLOps"}

function people({title, level, lane}: PayView["question"]): string {
  return `${LEVEL_WORDS[level]} ${title === undefined ? ROLE_PLURALS[lane] : `people titled “${title}”`}`
}

/** The answer as one sentence, without a full stop. */
export function paySentence(view: PayView, {money, range}: PayFormat): string {
  const {question, answer, where, inDollars, dollars} = view
  if (answer.kind === "thin-data" || inDollars === null) return thinSentence(view)
  const isTotal = question.basis === "total" && answer.total !== null
  const subject = isTotal
    ? `Modelled total pay of ${people(question)} at ${question.employer === undefined ? "" : EMPLOYER_WORDS[question.employer]} in ${where}`
    : `Advertised base pay of ${people(question)} in ${where}`
  const [low, , middle, , high] = (isTotal ? answer.total : answer.base)?.quantiles ?? []
  const dated = dollars.isReal ? `, in dollars of ${monthWords(dollars.today?.month ?? "")}` : ""
  return (
    `${subject} is ${range(low?.payUsd ?? 0, high?.payUsd ?? 0)} for the middle 80\u202f%; half lie above ` +
    `${money(middle?.payUsd ?? 0)} (90\u202f% sure between ${money(middle?.lowUsd ?? 0)} and ${money(middle?.highUsd ?? 0)})${dated}`
  )
}

/** The nearest cell with a band. @example nearestWords(answer) // => "mid-level MLOps engineers in the US" */
export function nearestWords({nearest: {level, lane, country}}: ThinData): string {
  return `${LEVEL_WORDS[level]} ${ROLE_PLURALS[lane]} in ${country === "US" ? "the US" : country}`
}

function thinSentence({question, answer, where}: PayView): string {
  if (answer.kind !== "thin-data") return ""
  const near = nearestWords(answer)
  if (question.level === "staff")
    return `No posting says staff: the data count staff as senior, so no band is given for ${people(question)}. The nearest is ${near}`
  const found = answer.count === 0 ? "no posting" : `${answer.count} posting${answer.count === 1 ? "" : "s"}`
  return `Thin data: ${found} of ${people(question)} in ${where}, too few for a band. The nearest with enough is ${near}`
}

/** A percentile with its interval. @example percentileWords(p) // => "the 93rd percentile (90\u202f% sure 91 to 95)" */
export function percentileWords({share, low, high}: PayPercentile): string {
  const [at, from, to] = [share, low, high].map(value => Math.round(value * 100))
  if (at === undefined || at >= 100) return "above the 99th percentile"
  if (at <= 0) return "below the 1st percentile"
  return `the ${ordinal(at)} percentile (90\u202f% sure ${Math.max(1, from ?? 0)} to ${Math.min(99, to ?? 0)})`
}

/** @example ordinal(93) // => "93rd" */
export function ordinal(value: number): string {
  const tens = value % 100
  const ending = tens > 10 && tens < 14 ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th")
  return `${value}${ending}`
}

/** What the article claims, and where that lies in the data; null where the article says nothing. */
export function articleSentence({article, question}: PayView, {range}: PayFormat): string | null {
  if (article === null) return null
  const {low, high, isOpenEnded} = article
  const claim = `The article says ${range(low.usd, high.usd)}${isOpenEnded ? " and more" : ""}, without saying whether that is base or total pay`
  if (low.inBase === null || high.inBase === null)
    return `${claim}; ${question.level === "staff" ? "the data have no staff level" : "the data are too thin"} to say where it lies`
  return `${claim}: in advertised base pay it reaches from ${percentileWords(low.inBase)} to ${percentileWords(high.inBase)}${totalWords(low, high)}`
}

function totalWords(low: ArticleEnd, high: ArticleEnd): string {
  const parts = low.inTotal.flatMap(({employer, percentile}, at) => {
    const top = high.inTotal[at]?.percentile
    return top === undefined
      ? []
      : [`at ${EMPLOYER_WORDS[employer]} from ${percentileWords(percentile)} to ${percentileWords(top)}`]
  })
  return parts.length === 0 ? "" : `; in modelled total pay ${parts.join(", ")}`
}

/** Where one's own pay lies; null where none was given or the data are too thin. */
export function ownSentence({own, question, where}: PayView, {money, share}: PayFormat): string | null {
  if (own === null) return null
  const {percentile, basis} = own
  const what = basis === "base" ? "advertised base pay" : "modelled total pay"
  return `Your ${money(own.usd)} of ${basis} pay is above ${share(percentile.share)} of the ${what} of ${people(question)} in ${where} (90\u202f% sure ${share(percentile.low)} to ${share(percentile.high)})`
}

/** How much more the kind of employer moves pay than the lane does. */
export function leverSentence(lever: EmployerBeforeLane, {share}: PayFormat): string {
  const measured = lever.employers.filter(({basis}) => basis === "measured")
  const best = measured.reduce((most, one) => (one.ratio > most.ratio ? one : most), measured[0] ?? NO_POINT)
  const least = measured.reduce((few, one) => (one.ratio < few.ratio ? one : few), measured[0] ?? NO_POINT)
  const first = `At ${lever.level} level ${EMPLOYER_WORDS[best.id]} pays ${share(lever.employerRatio - 1)} more in total than ${EMPLOYER_WORDS[least.id]}`
  const rising = lever.lanes.toSorted((a, b) => b.ratio - a.ratio)
  const [top, bottom] = [rising[0], rising.at(-1)]
  if (top === undefined || bottom === undefined || top === bottom)
    return `${first}; too few postings to compare the lanes`
  const gap = `the widest gap between lanes is ${share(lever.laneRatio - 1)} (${LANE_WORDS[top.id]} over ${LANE_WORDS[bottom.id]})`
  return `${first}; ${gap}: ${timesWords(lever.times)}`
}

/** What people reported of the same, which holds different base pay too; null where no table says it. */
export function reportedSentence({reported}: EmployerBeforeLane, {share}: PayFormat): string | null {
  if (reported === null) return null
  const {ratio, yearsLow, yearsHigh, firstYear, lastYear} = reported
  const years = yearsHigh === null ? `${yearsLow} years and more` : `${yearsLow} to ${yearsHigh} years`
  return `Reports of ${firstYear} to ${lastYear} at ${years} of experience have the best-paying employers ${share(ratio - 1)} above the others, who hire other people too`
}

const NO_POINT = {id: EMPLOYERS[0], ratio: 1}

function timesWords(times: number): string {
  if (times >= 10) return "the employer matters more than ten times as much as the lane"
  if (times >= 1.2) return `the employer matters ${Number(times.toFixed(1))} times as much as the lane`
  if (times > 0.83) return "the two matter about as much as each other"
  return `the lane matters ${Number((1 / times).toFixed(1))} times as much as the employer`
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
)

/** @example monthWords("2026-08") // => "August 2026" */
export function monthWords(month: string): string {
  const [year, number] = month.split("-")
  return `${MONTHS[Number(number) - 1]} ${year}`
}
