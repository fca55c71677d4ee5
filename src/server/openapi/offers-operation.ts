import type {RouteConfig} from "@hono/zod-openapi"
import {offersFileSchema} from "#model/pay/offer"
import {ERROR_RESPONSES} from "./error-responses"
import {type ApiSchema, jsonSchema} from "./json-schema"

const answer: ApiSchema = {
  type: "object",
  title: "The comparison",
  required: ["file", "answers", "present", "pairs", "stayOrJump", "problems", "payFit", "taxYear"],
  properties: {
    file: {type: "object", description: "What was compared, with its defaults"},
    answers: {type: "array", description: "Each offer year by year"},
    present: {type: ["object", "null"], description: "The present job in the same way"},
    pairs: {
      type: "array",
      description: "Each two offers: who is ahead, and at which growth of stock that turns",
    },
    stayOrJump: {type: "array", description: "Each offer against staying in the present job"},
    problems: {type: "array", description: "What was wrong, by offer and field; the rest is compared"},
    payFit: {type: "string", description: "Day of the pay fit behind the percentiles"},
    taxYear: {type: "integer"},
  },
}

export const offersOperation: RouteConfig = {
  method: "post",
  path: "/api/offers",
  summary: "Job offers side by side, year by year, after tax",
  request: {body: {required: true, content: {"application/json": {schema: jsonSchema(offersFileSchema)}}}},
  responses: {
    200: {description: "The comparison", content: {"application/json": {schema: answer}}},
    ...ERROR_RESPONSES,
  },
}
