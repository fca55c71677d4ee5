import type {OpenAPIHono} from "@hono/zod-openapi"
import {DEFAULT_JUDGE, judgeClaims} from "#core/claims/judge-claims"
import {breathe} from "#io/node/breathe"
import type {ClaimVerdict} from "#model/claim-verdict"
import {claimsOperation} from "../openapi/claims-operation"
import type {AnswerServices, Services} from "../services"

/** Each claim of the article with its verdict. At the default beliefs the verdicts never change while the server
 * runs, so they are worked out once. */
export function claimsAnswer({content}: Pick<AnswerServices, "content">): () => Promise<object> {
  let judged: Promise<readonly ClaimVerdict[]> | undefined
  function verdicts(): Promise<readonly ClaimVerdict[]> {
    if (judged !== undefined) return judged
    judged = breathe(judgeClaims(content))
    judged.catch(() => {
      judged = undefined
    })
    return judged
  }
  return async () => ({options: DEFAULT_JUDGE, claims: await verdicts()})
}

export function claimsRoute(app: OpenAPIHono, services: Services): void {
  const answer = claimsAnswer(services)
  app.openAPIRegistry.registerPath(claimsOperation)
  app.get("/api/claims", async context => context.json(await answer()))
}
