import type {OpenAPIHono} from "@hono/zod-openapi"
import {makePlan} from "#core/plan/make-plan"
import {planDocument} from "#core/plan/plan-document"
import {readPlanRequest} from "#core/plan/read-request"
import {verdictSteps} from "#core/plan/verdict"
import {breathe} from "#io/node/breathe"
import {planOperation} from "../openapi/plan-operation"
import {readJson} from "../read-json"
import type {AnswerServices, Services} from "../services"

/** Plans the way into a lane as `lanewise plan --json` does. Nothing is kept; what was done and what is known comes with
 * the request. @throws UserError */
export async function answerPlan(
  asked: unknown,
  {content, plan: planGiven, today}: Pick<AnswerServices, "content" | "plan" | "today">,
  signal: AbortSignal,
): Promise<object> {
  const given = planGiven()
  const plan = makePlan(readPlanRequest(asked, given, {today: today(), what: "The request"}), given)
  const verdict = plan.kind === "planned" ? await breathe(verdictSteps(plan, content), {signal}) : null
  return planDocument(plan, verdict)
}

export function planRoute(app: OpenAPIHono, services: Services): void {
  app.openAPIRegistry.registerPath(planOperation)
  app.post("/api/plan", async context =>
    context.json(await answerPlan(await readJson(context), services, context.req.raw.signal)),
  )
}
