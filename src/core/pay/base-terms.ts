import type {Posting} from "#model/pay/posting"
import {type Feature, feature, termOf} from "./feature"
import {titleWords} from "./title-words"

const OWN_COUNTRIES = new Set(["US", "CA", "GB"])
const AI_ML = new Set(["ai_engineer", "ml_engineer", "mlops", "ai_adjacent", "ml_adjacent"])

/** Whether a title lane is one of those the product is about. */
export function isAiMl(lane: string): boolean {
  return AI_ML.has(lane)
}

/** What the base-pay model looks at in a posting. */
export function baseTerms(posting: Posting): Feature[] {
  const {lane, experience: level, title, country, residence, employment, companySize} = posting
  const year = String(posting.workYear)
  const remote = String(posting.remotePercent)
  const area = OWN_COUNTRIES.has(country) ? country : "other"
  const aiMl = isAiMl(lane) ? "aiml" : "rest"
  const features = [
    feature("lane", lane),
    feature("level", level),
    feature("lane-level", `${lane}/${level}`),
    feature("title", title),
    feature("title-level", `${title}/${level}`),
    feature("country", country),
    feature("country-level", `${country}/${level}`),
    feature("area-lane", `${area}/${lane}`),
    feature("area-title", `${area}/${title}`),
    feature("employment", employment),
    feature("employment-level", `${employment}/${level}`),
    feature("remote", remote),
    feature("remote-area", `${remote}/${area}`),
    feature("remote-level", `${remote}/${level}`),
    feature("remote-title", `${remote}/${title}`),
    feature("size", companySize),
    feature("size-year", `${companySize}/${year}`),
    feature("year", year),
    feature("year-lane", `${year}/${lane}`),
    feature("year-level", `${year}/${level}`),
    feature("year-title", `${year}/${title}`),
    feature("year-remote", `${year}/${remote}`),
    feature("year-area", `${year}/${area}`),
    feature("residence", residence),
    feature("abroad", residence === country ? "no" : "yes"),
    feature("aiml-level", `${aiMl}/${level}/${area}`),
    feature("title-level-remote", `${title}/${level}/${remote}`),
    feature("title-level-year", `${title}/${level}/${year}`),
    feature("title-level-area", `${title}/${level}/${area}`),
  ]
  for (const word of titleWords(title)) {
    features.push(
      feature("word", word),
      feature("word-level", `${word}/${level}`),
      feature("word-area", `${word}/${area}`),
    )
  }
  return features
}

/** Terms on which the spread of base pay rests: fewer, since a spread takes more rows to see than a middle. */
const SCALE_TERMS = new Set([
  "lane",
  "level",
  "title",
  "title-level",
  "country",
  "country-level",
  "area-lane",
  "area-title",
  "employment",
  "remote-area",
  "remote-title",
  "residence",
  "abroad",
  "year-title",
  "title-level-area",
  "word",
  "word-area",
])

/** What the model of the spread of base pay looks at. */
export function baseScaleTerms(posting: Posting): Feature[] {
  return baseTerms(posting).filter(({key}) => SCALE_TERMS.has(termOf(key)))
}
