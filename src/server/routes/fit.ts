import type {OpenAPIHono} from "@hono/zod-openapi"
import {answerFit, fitDocument} from "#core/fit/fit-document"
import {type Instrument, prepareFit} from "#core/fit/instrument"
import {readAnswersFile} from "#core/fit/read-answers-file"
import {besideOf} from "../fit-beside"
import {fitOperation} from "../openapi/fit-operation"
import {readJson} from "../read-json"
import type {Services} from "../services"

/** Says what answers about fit mean as `lanewise fit --json` does, and what to ask next: whoever sends all answers so far
 * can hold the whole conversation. Nothing is kept. */
export function fitRoute(app: OpenAPIHono, {content}: Services): void {
  let prepared: Instrument | undefined
  function instrument(): Instrument {
    if (content.fit === null) throw new RangeError("Needs the bank of fit in the content, found none")
    prepared ??= prepareFit(content.fit)
    return prepared
  }
  app.openAPIRegistry.registerPath(fitOperation)
  app.post("/api/fit", async context => {
    const file = readAnswersFile(await readJson(context), instrument(), "The request")
    context.header("cache-control", "no-store")
    const beside = await besideOf(file, content, {signal: context.req.raw.signal})
    const whole = answerFit(file, {instrument: instrument(), content}, beside)
    return context.json(fitDocument(whole, instrument()))
  })
}
