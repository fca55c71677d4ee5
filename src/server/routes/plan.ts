import type {OpenAPIHono} from "@hono/zod-openapi"
import {makePlan} from "#core/plan/make-plan"
import {planDocument} from "#core/plan/plan-document"
import {readPlanRequest} from "#core/plan/read-request"
import {verdictSteps} from "#core/plan/verdict"
import {breathe} from "#io/node/breathe"
import {planOperation} from "../openapi/plan-operation"
import {readJson} from "../read-json"
import type {Services} from "../services"

/** Plans the way into a lane as `lanewise plan --json` does. Nothing is kept; what was done and what is known comes with
 * the request. */
export function planRoute(app: OpenAPIHono, {content, plan: planGiven, today}: Services): void {
  app.openAPIRegistry.registerPath(planOperation)
  app.post("/api/plan", async context => {
    const given = planGiven()
    const request = readPlanRequest(await readJson(context), given, {today: today(), what: "The request"})
    context.header("cache-control", "no-store")
    const plan = makePlan(request, given)
    const verdict =
      plan.kind === "planned"
        ? await breathe(verdictSteps(plan, content), {signal: context.req.raw.signal})
        : null
    return context.json(planDocument(plan, verdict))
  })
}
