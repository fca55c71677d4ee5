import type {OpenAPIHono} from "@hono/zod-openapi"
import {answerOffers} from "#core/pay/offers/answer-offers"
import {UserError} from "#model/user-error"
import {offersOperation} from "../openapi/offers-operation"
import {readJson} from "../read-json"
import type {AnswerServices, Services} from "../services"

/** Compares the offers of a file as `lanewise offers` does. What is wrong with some of them is in the answer.
 * @throws UserError where none is right, so there is nothing to answer with */
export function answerOffersAsked(
  asked: unknown,
  {content, pay, today}: Pick<AnswerServices, "content" | "pay" | "today">,
): object {
  const answer = answerOffers(asked, {content, ...pay(), today: today()})
  const [problem] = answer.problems
  if (answer.answers.length === 0 && problem !== undefined)
    throw new UserError(
      `No offer can be read: \`${problem.field}\` of ${problem.name ?? `offer ${(problem.offer ?? 0) + 1}`}: ${problem.message}`,
      problem.hint,
    )
  return answer
}

export function offersRoute(app: OpenAPIHono, services: Services): void {
  app.openAPIRegistry.registerPath(offersOperation)
  app.post("/api/offers", async context => context.json(answerOffersAsked(await readJson(context), services)))
}
