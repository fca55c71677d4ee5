import type {RouteConfig} from "@hono/zod-openapi"
import {sharesSchema} from "#model/fit/answers"
import {fitFileSchema} from "#model/fit/answers-file"
import {ERROR_RESPONSES} from "./error-responses"
import {type ApiSchema, jsonSchema} from "./json-schema"

const shares: ApiSchema = jsonSchema(sharesSchema)
const perCriterion = (inner: ApiSchema): ApiSchema => ({
  type: "object",
  properties: {interest: inner, readiness: inner, pay: inner},
})

const answer: ApiSchema = {
  type: "object",
  title: "What the answers say",
  required: [
    ...["format", "headline", "engine", "call", "chances", "said", "interest", "appeal", "consistency"],
    ...["evidence", "drivers", "changes", "next", "ask", "readiness", "criteria", "weighing"],
  ],
  properties: {
    headline: {type: "string"},
    engine: {type: "string"},
    call: {
      type: "object",
      description: "likely from .80 on, leans from .60 on, else tie, open, unclear or unanswered",
      properties: {kind: {type: "string"}},
    },
    chances: {...shares, description: "Chance of each lane to draw most, by answers and evidence"},
    said: {...shares, description: "The same by answers alone"},
    interest: {...shares, description: "By answers and by what was liked"},
    appeal: {type: ["object", "null"], description: "How much each lane draws at all; `isNone`: none does"},
    consistency: {
      type: "object",
      description: "Repeated pairs, skipped pairs, by how much the doubt is widened",
    },
    evidence: {type: "object", description: "What was done, in nats a lane"},
    drivers: {type: "array", description: "The answers that moved the first lane most"},
    changes: {type: ["object", "null"], description: "What it would take for another lane to come first"},
    next: {type: "object", description: "What to ask next; `done` where nothing is left"},
    ask: {
      type: ["object", "null"],
      description: "The same in words: the question, what it is about, and the answers by their value",
    },
    readiness: {type: ["object", "null"], description: "Share of each lane's core skills, and hours missing"},
    criteria: perCriterion({...shares, type: ["object", "null"]}),
    weighing: {
      type: ["object", "null"],
      description: "The criteria under the weights, and the share of all weightings in which each lane wins",
    },
  },
}

export const fitOperation: RouteConfig = {
  method: "post",
  path: "/api/fit",
  summary: "Which lane draws a person most, and what to ask next. Nothing is kept",
  request: {body: {required: true, content: {"application/json": {schema: jsonSchema(fitFileSchema)}}}},
  responses: {
    200: {description: "The answer", content: {"application/json": {schema: answer}}},
    ...ERROR_RESPONSES,
  },
}
