import type {OpenAPIHono} from "@hono/zod-openapi"
import {answerFit, fitDocument} from "#core/fit/fit-document"
import {type Instrument, prepareFit} from "#core/fit/instrument"
import {readAnswersFile} from "#core/fit/read-answers-file"
import {besideOf} from "../fit-beside"
import {fitOperation} from "../openapi/fit-operation"
import {readJson} from "../read-json"
import type {AnswerServices, Services} from "../services"

/** Says what answers about fit mean as `lanewise fit --json` does, and what to ask next: whoever sends all answers so far
 * can hold the whole conversation. Nothing is kept. @throws UserError where the answers will not do */
export function fitAnswer({
  content,
}: Pick<AnswerServices, "content">): (asked: unknown, signal: AbortSignal) => Promise<object> {
  let prepared: Instrument | undefined
  function instrument(): Instrument {
    if (content.fit === null) throw new RangeError("Needs the bank of fit in the content, found none")
    prepared ??= prepareFit(content.fit)
    return prepared
  }
  return async (asked, signal) => {
    const file = readAnswersFile(asked, instrument(), "The request")
    const beside = await besideOf(file, content, {signal})
    return fitDocument(answerFit(file, {instrument: instrument(), content}, beside), instrument())
  }
}

export function fitRoute(app: OpenAPIHono, services: Services): void {
  const answer = fitAnswer(services)
  app.openAPIRegistry.registerPath(fitOperation)
  app.post("/api/fit", async context =>
    context.json(await answer(await readJson(context), context.req.raw.signal)),
  )
}
