import type {OpenAPIHono} from "@hono/zod-openapi"
import {z} from "zod"
import {DEFAULT_CAREERS, DEFAULT_SEED} from "#core/career/answer"
import {answerDocument} from "#core/career/answer-document"
import {parseLaw} from "#core/career/parse-law"
import {checkCareers, checkCoupling, checkSeed, makeQuestion} from "#core/career/question"
import {COUPLINGS} from "#model/career-result"
import {parseOrExplain} from "#model/parse"
import {UserError} from "#model/user-error"
import {careerOperation, MOST_CAREERS_SERVED} from "../openapi/career-operation"
import {readJson} from "../read-json"
import type {AnswerServices, Services} from "../services"

const number = z.number({error: "expected a number"})
const bodySchema = z.object({
  profile: z.unknown().optional(),
  law: z.unknown().optional(),
  preset: z.string({error: "expected a text"}).optional(),
  beliefs: z.record(z.string(), number).optional(),
  careers: number.optional(),
  seed: number.optional(),
  coupling: z.string({error: "expected a text"}).optional(),
})

const HINT = 'Send {"profile": {...}} or {"law": {...}}; /api/openapi.json describes both'

function requireServed(careers: number): void {
  if (careers > MOST_CAREERS_SERVED)
    throw new UserError(
      `This server simulates at most ${MOST_CAREERS_SERVED.toLocaleString("en-US")} careers a request, found ${careers}`,
      "Ask for fewer, or use `lanewise career` on your own machine",
    )
}

/** Answers a person's question, or runs a law as it stands. @throws UserError */
export async function answerCareer(
  asked: unknown,
  {engine, content}: AnswerServices,
  signal: AbortSignal,
): Promise<object> {
  const {law, ...body} = parseOrExplain(bodySchema, asked, "The request", HINT)
  if (law !== undefined) {
    const {careers = DEFAULT_CAREERS, seed = DEFAULT_SEED, coupling = COUPLINGS[0]} = body
    const run = {careers: checkCareers(careers), seed: checkSeed(seed), coupling: checkCoupling(coupling)}
    requireServed(careers)
    return engine.runLaw(parseLaw(law, "The law"), run, {signal})
  }
  if (body.profile === undefined)
    throw new UserError("The request must hold a `profile` or a `law`, found neither", HINT)
  const question = makeQuestion({...body, profile: body.profile}, content)
  requireServed(question.careers)
  return answerDocument(await engine.answer(question, content, {signal}))
}

export function careerRoute(app: OpenAPIHono, services: Services): void {
  app.openAPIRegistry.registerPath(careerOperation)
  app.post("/api/career", async context =>
    context.json(await answerCareer(await readJson(context), services, context.req.raw.signal)),
  )
}
