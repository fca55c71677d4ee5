import type {OpenAPIHono} from "@hono/zod-openapi"
import {makePayQuestion, type RawPayQuestion} from "#core/pay/pay-question"
import {payDocument} from "#core/pay/view/pay-document"
import {payView} from "#core/pay/view/pay-view"
import {UserError} from "#model/user-error"
import {payOperation, payQuerySchema} from "../openapi/pay-operation"
import type {AnswerServices, Services} from "../services"

function numberIn(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined
  const value = text.trim() === "" ? Number.NaN : Number(text)
  if (Number.isFinite(value)) return value
  throw new UserError(`Expected a number for ${name}, found "${text}"`, "See /api/openapi.json")
}

function flagIn(text: string | undefined, name: string): boolean | undefined {
  if (text === undefined) return undefined
  if (text === "true" || text === "false") return text === "true"
  throw new UserError(`Expected true or false for ${name}, found "${text}"`, "See /api/openapi.json")
}

/** Answers a question about pay as `lanewise pay --json` does. @throws UserError */
export function answerPay(
  asked: RawPayQuestion,
  {content, pay}: Pick<AnswerServices, "content" | "pay">,
): object {
  const given = pay()
  const question = makePayQuestion(asked, {...given, content})
  return payDocument(payView(question, {...given, content}), given.model)
}

export function payRoute(app: OpenAPIHono, services: Services): void {
  app.openAPIRegistry.registerPath(payOperation)
  app.get("/api/pay", context => {
    const {year, remote, own, real, ...words} = payQuerySchema.parse(context.req.query())
    const asked = {
      ...words,
      year: numberIn(year, "year"),
      remote: numberIn(remote, "remote"),
      own: numberIn(own, "own"),
      real: flagIn(real, "real"),
    }
    return context.json(answerPay(asked, services))
  })
}
