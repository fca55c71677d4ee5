import {makePlan, type Plan} from "#core/plan/make-plan"
import {planGiven} from "#core/plan/make-given"
import type {PlanGiven} from "#core/plan/plan-given"
import {readPlanRequest} from "#core/plan/read-request"
import {loadContent} from "#io/node/content/load-content"
import {loadLabs} from "#io/node/content/load-labs"
import {loadTracks} from "#io/node/content/load-tracks"
import type {Content} from "#model/content/content"
import type {PlanRequestDraft} from "#model/plan/plan-request"

// The real content for the tests of plans, and plans made with it.

export const CONTENT: Content = loadContent(".")
export const GIVEN: PlanGiven = planGiven(CONTENT, {
  modules: loadTracks(".").modules,
  labs: Object.values(loadLabs(".")),
})
export const TODAY = "2026-12-01"

/** A plan from the first of December 2026, whatever day it is. */
export function planOf(draft: PlanRequestDraft, given: PlanGiven = GIVEN): Plan {
  return makePlan(readPlanRequest(draft, given, {today: TODAY, what: "The plan"}), given)
}
