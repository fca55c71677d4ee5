import type {PlanSet} from "#model/plan/plan-events"
import type {Profile} from "#model/profile"
import {type ChoiceStore, choiceStore} from "../../app/choice-store"
import {isPlanAddress} from "../../app/page-address"
import {getScenario, watchScenario} from "../../app/scenario-store"
import {DEFAULT_CHOICE, type PlanChoice, planCodec} from "./plan-codec"

/** The plan that is followed; without one, a person who said who they are starts from there. */
export function choiceOf({role, level, hoursPerWeek}: Profile, followed?: PlanSet): PlanChoice {
  if (followed !== undefined) {
    const {fromLevel = level} = followed
    return {...followed, fromLevel}
  }
  const to = role === "ai" ? "ml" : DEFAULT_CHOICE.to
  return {from: role, to, fromLevel: level, hoursPerWeek}
}

/** What the controls of the Plan page say. */
export const planChoice: ChoiceStore<PlanChoice> = choiceStore({
  path: "/plan",
  codec: planCodec,
  isOwn: isPlanAddress,
  start: DEFAULT_CHOICE,
  usual: () => choiceOf(getScenario().profile),
  watchUsual: watchScenario,
})
