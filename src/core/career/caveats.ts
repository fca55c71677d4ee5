import type {Caveat, PolicyPlan} from "#model/career-answer"
import type {Content} from "#model/content/content"
import {ROLE_NAMES} from "#model/lane"
import type {Profile} from "#model/profile"
import type {BeliefValues} from "./beliefs"
import {lawLaneName, presentLane} from "./plans"

const LANE_RISKS = ["promotion-speed", "layoff-factor", "washout-share"] as const
const BREAKS_EVEN = 1e-12

function risksEqual(value: BeliefValues): boolean {
  return LANE_RISKS.every(risk => {
    const ml = value(`${risk}-ml`)
    return (
      Math.abs(value(`${risk}-ai`) - ml) < BREAKS_EVEN && Math.abs(value(`${risk}-mlops`) - ml) < BREAKS_EVEN
    )
  })
}

/** What a reader must know before believing the figures, most important first. */
export function careerCaveats(options: {
  readonly profile: Profile
  readonly plans: readonly PolicyPlan[]
  readonly value: BeliefValues
  readonly bands: "article" | "open-data"
  readonly content: Content
}): Caveat[] {
  const {profile, plans, value, bands, content} = options
  const caveats: Caveat[] = []
  if (risksEqual(value))
    caveats.push({
      id: "equal-risks",
      text: "Every lane carries the same risk of lay-off, wash-out and slow promotion here, because nobody has measured a difference. Move the sliders to see what a difference would do.",
    })
  caveats.push(
    bands === "article"
      ? {
          id: "article-bands",
          text: "Pay comes from the article's bands, read as total pay across the mix of employers; the article does not say what its bands are.",
        }
      : {
          id: "modelled-total",
          text: "Pay starts from advertised US base pay; bonus and stock are modelled on top, and no open data give total pay by lane.",
        },
  )
  if (presentLane(profile) === "swe" && profile.role !== "backend")
    caveats.push({
      id: "origin-pay",
      text: `Staying is modelled as general software work: there are no separate pay data for a ${ROLE_NAMES[profile.role].toLowerCase()} here.`,
    })
  for (const plan of plans)
    if (plan.switchQuarter === null && plan.learningHours > 0)
      caveats.push({
        id: `too-long-${plan.lane}`,
        text: `At ${profile.hoursPerWeek} hours a week, learning for ${lawLaneName(plan.lane)} takes ${Math.round(plan.learningMonths)} months, longer than the horizon: its figures are those of staying.`,
      })
  if (profile.hoursPerWeek < 1)
    caveats.push({id: "no-hours", text: "With less than an hour a week to learn, one hour is assumed."})
  if (content.places[profile.place]?.cost_of_living === null)
    caveats.push({
      id: "no-cost-of-living",
      text: "Cost of living is not adjusted for: there is no figure for this place.",
    })
  return caveats
}
