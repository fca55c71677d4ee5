import type {RouteConfig} from "@hono/zod-openapi"
import {z} from "zod"
import {PAY_BASES_SHOWN} from "#core/pay/pay-question"
import {EMPLOYERS, LEVELS, ROLES} from "#model/lane"
import {ERROR_RESPONSES} from "./error-responses"
import type {ApiSchema} from "./json-schema"

const text = z.string().optional()

/** The question as a query string has it: all text. */
export const payQuerySchema = z.object({
  lane: text.meta({description: ROLES.join(", ")}),
  level: text.meta({description: LEVELS.join(", ")}),
  title: text.meta({description: "A title in place of the usual one of the lane"}),
  country: text.meta({description: "Two letters; US unless said"}),
  state: text.meta({description: "US state, two letters"}),
  place: text.meta({description: "A state or metro area, for example us-tx-austin"}),
  tier: text.meta({description: `For total pay: ${EMPLOYERS.join(", ")}, or big, other`}),
  year: text.meta({description: "Year of the posting"}),
  remote: text.meta({description: "0, 50 or 100"}),
  basis: text.meta({description: `${PAY_BASES_SHOWN.join(" or ")}; total needs a tier`}),
  own: text.meta({description: "Own pay on that basis, USD a year"}),
  real: text.meta({description: "true: in today's dollars"}),
})

const answer: ApiSchema = {
  type: "object",
  title: "lanewise-pay-answer/1",
  required: [
    "format",
    "question",
    "answer",
    "dollars",
    "employerBeforeLane",
    "neighbours",
    "sources",
    "fitted",
    "model",
  ],
  properties: {
    format: {const: "lanewise-pay-answer/1"},
    question: {type: "object"},
    answer: {
      type: "object",
      description:
        "kind band: quantiles of base and, with a tier, total pay; kind thin-data: count and nearest",
    },
    dots: {type: ["object", "null"], description: "A hundred amounts for each distribution"},
    dollars: {type: "object"},
    article: {type: ["object", "null"], description: "The article's band and its percentiles"},
    own: {type: ["object", "null"], description: "The percentile of one's own pay"},
    place: {type: ["object", "null"], description: "What the place adds, modelled"},
    employerBeforeLane: {type: "object"},
    neighbours: {type: "array"},
    sources: {type: "array"},
    fitted: {type: "string"},
    model: {type: "object"},
  },
}

export const payOperation: RouteConfig = {
  method: "get",
  path: "/api/pay",
  summary: "The pay of a lane and level with intervals, counts, the article's band and one's own percentile",
  request: {query: payQuerySchema},
  responses: {
    200: {description: "The answer", content: {"application/json": {schema: answer}}},
    ...ERROR_RESPONSES,
  },
}
