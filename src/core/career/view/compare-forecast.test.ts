import {expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import {frozenForecastSchema} from "#model/journal/frozen-forecast"
import {answerQuestion} from "../answer"
import {makeQuestion} from "../question"
import {compareForecast, forecastOf} from "./compare-forecast"

const content = loadContent(".")
const question = makeQuestion({profile: {role: "backend", level: "mid", years: 4}, careers: 200}, content)
const answer = answerQuestion(question, content)
const options = {name: "today", engine: "test", headline: "A sentence.", pBest: null}

test("forecastOf() gives what the journal takes", () => {
  const forecast = forecastOf(answer, {...options, pBest: [0.1, 0.5, 0.3, 0.1]})
  expect(frozenForecastSchema.parse(forecast)).toEqual(forecast)
  expect(forecast.pBest).toEqual({ai: 0.1, ml: 0.5, mlops: 0.3, swe: 0.1})
})

test("compareForecast() of an answer with itself shows no change", () => {
  const compared = compareForecast(forecastOf(answer, options), answer)
  expect(compared).toHaveLength(answer.plans.length)
  for (const {then, now} of compared) expect(now).toEqual(then)
})

test("compareForecast() leaves open what the present answer does not have", () => {
  const forecast = forecastOf(answer, options)
  const other = {...forecast, policies: [{name: "Become a baker", p10: 1, p50: 2, p90: 3, mean: 2}]}
  expect(compareForecast(other, answer)[0]?.now).toBeNull()
})
