import type {Compensation} from "#model/pay/compensation"
import {type Feature, feature, termOf} from "./feature"
import {levelWord} from "./level-words"

const YEARS_KNOTS = [0, 1, 2, 3, 4, 6, 8, 10, 13, 17, 22, 30]
const TENURE_KNOTS = [0, 1, 2, 4, 7, 12, 20]

/** A curve as hats: the two knots around a number share it, so that the fitted effects draw a broken line. */
function hats(term: string, value: number, knots: readonly number[]): Feature[] {
  const last = knots[knots.length - 1] ?? 0
  const held = Math.min(Math.max(value, knots[0] ?? 0), last)
  for (let at = 0; at + 1 < knots.length; at += 1) {
    const low = knots[at] ?? 0
    const high = knots[at + 1] ?? 0
    if (held > high) continue
    const share = (held - low) / (high - low)
    const pair = [feature(term, String(low), 1 - share), feature(term, String(high), share)]
    return pair.filter(({amount}) => amount > 0)
  }
  return []
}

function countryOf(location: string, usState: string): string {
  if (usState !== "") return "US"
  return location.slice(location.lastIndexOf(",") + 1).trim()
}

/** What the total-compensation model looks at in a self-report. */
export function totalTerms(report: Compensation): Feature[] {
  const {title, tag, location, usState, yearsOfExperience, yearsAtCompany} = report
  const company = report.company.trim().toLowerCase()
  const level = levelWord(report.level)
  const country = countryOf(location, usState)
  const area = country === "US" ? usState : country
  const here = country === "US" ? "us" : country
  const mlAi = report.isMlAi ? "yes" : "no"
  const band = String(YEARS_KNOTS.filter(knot => knot <= yearsOfExperience).length)
  const quarter = `${report.date.slice(0, 4)}q${Math.floor((Number(report.date.slice(5, 7)) + 2) / 3)}`
  const half = `${report.date.slice(0, 4)}h${Number(report.date.slice(5, 7)) > 6 ? 2 : 1}`
  const features = [
    feature("title", title),
    feature("tag", tag),
    feature("mlai", mlAi),
    feature("company", company),
    feature("company-level", `${company}/${level}`),
    feature("company-level-title", `${company}/${level}/${title}`),
    feature("company-title", `${company}/${title}`),
    feature("company-here", `${company}/${here}`),
    feature("company-area", `${company}/${area}`),
    feature("company-years", `${company}/${band}`),
    feature("level", level),
    feature("level-title", `${level}/${title}`),
    feature("country", country),
    feature("area", area),
    feature("location", location),
    feature("country-title", `${country}/${title}`),
    feature("country-years", `${country}/${band}`),
    feature("title-years", `${title}/${band}`),
    feature("mlai-years", `${mlAi}/${band}`),
    feature("quarter", quarter),
    feature("half-title", `${half}/${title}`),
    ...hats("years", yearsOfExperience, YEARS_KNOTS),
    ...hats("tenure", yearsAtCompany, TENURE_KNOTS),
    feature("new-joiner", `${yearsAtCompany < 0.5 ? "new" : "old"}/${band}`),
    feature("company-tenure", `${company}/${Math.min(5, Math.floor(yearsAtCompany))}`),
  ]
  for (const word of new Set(level.split(" "))) features.push(feature("level-word", word))
  return features
}

const SCALE_TERMS = new Set([
  "title",
  "mlai",
  "tag",
  "company",
  "company-level",
  "company-here",
  "company-years",
  "level",
  "level-word",
  "country",
  "country-years",
  "location",
  "title-years",
  "quarter",
  "years",
  "tenure",
  "company-tenure",
])

/** What the model of the spread of total compensation looks at. */
export function totalScaleTerms(report: Compensation): Feature[] {
  return totalTerms(report).filter(({key}) => SCALE_TERMS.has(termOf(key)))
}
