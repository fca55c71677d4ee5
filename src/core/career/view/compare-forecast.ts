import type {CareerAnswer} from "#model/career-answer"
import type {FrozenForecast} from "#model/journal/frozen-forecast"

type Spread = {readonly p10: number; readonly p50: number; readonly p90: number; readonly mean: number}

/** One policy as it was forecast and as it is now, USD. `now` null: the present answer has no such policy. */
export type ForecastChange = {readonly name: string; readonly then: Spread; readonly now: Spread | null}

/** A frozen forecast beside the present answer, policy by policy, matched by the name of the policy. */
export function compareForecast(forecast: FrozenForecast, answer: CareerAnswer): readonly ForecastChange[] {
  return forecast.policies.map(({name, ...then}) => {
    const index = answer.plans.findIndex(plan => plan.label === name)
    const npv = answer.result.policies[index]?.npv
    return {
      name,
      then,
      now: npv === undefined ? null : {p10: npv.p10, p50: npv.p50, p90: npv.p90, mean: npv.mean},
    }
  })
}

/** The forecast that the present answer amounts to. */
export function forecastOf(
  answer: CareerAnswer,
  options: {
    readonly name: string
    readonly engine: string
    readonly headline: string
    readonly pBest: readonly number[] | null
  },
): FrozenForecast {
  const {name, engine, headline, pBest} = options
  const {question, plans, result, law, payFit} = answer
  return {
    name,
    engine,
    headline,
    preset: question.preset,
    profile: question.profile,
    overrides: {...question.beliefs},
    lawFormat: law.format,
    ...(payFit === null ? {} : {payFit}),
    seed: question.seed,
    careers: question.careers,
    policies: plans.map((plan, index) => {
      const npv = result.policies[index]?.npv
      if (npv === undefined) throw new RangeError(`Needs a result for the plan "${plan.label}", found none`)
      return {name: plan.label, p10: npv.p10, p50: npv.p50, p90: npv.p90, mean: npv.mean}
    }),
    ...(pBest === null
      ? {}
      : {pBest: Object.fromEntries(plans.map((plan, index) => [plan.lane, pBest[index] ?? 0]))}),
  }
}
