import type {RouteConfig} from "@hono/zod-openapi"
import {planRequestSchema} from "#model/plan/plan-request"
import {ERROR_RESPONSES} from "./error-responses"
import {type ApiSchema, jsonSchema} from "./json-schema"

const interval: ApiSchema = {
  type: ["object", "null"],
  description: "The middle, and the 10 % and 90 % points",
  properties: {value: {type: "number"}, low: {type: "number"}, high: {type: "number"}},
}

const answer: ApiSchema = {
  type: "object",
  title: "A plan",
  required: [
    ...["format", "engine", "headline", "detail", "words", "kind", "request", "scope", "transition", "gap"],
    ...["bars", "critical", "hours", "moveHours", "onTheJobHours", "months", "moveMonths", "deadline"],
    ...["entry", "weeks", "portfolio", "proofs", "learned", "verdict"],
  ],
  properties: {
    headline: {type: "string", description: "The answer as a sentence"},
    detail: {type: "string"},
    words: {type: "object", description: "Deadline, level and verdict in words; null where there is none"},
    kind: {
      type: "string",
      description: "planned, no-hours, same-lane (no move to plan) or nothing-left (all is known)",
    },
    request: {type: "object", description: "What was asked, with what was left out filled in"},
    scope: {type: "string"},
    transition: {type: ["object", "null"], description: "What the content says of the move, with its source"},
    gap: {
      type: "array",
      description: "Each skill: known, adjacent or missing; hours ahead; how often postings ask for it",
      items: {type: "object"},
    },
    bars: {
      type: "array",
      description: "What is planned, in order, with hours and days when it is done",
      items: {type: "object"},
    },
    critical: {type: "object", description: "The longest chain of prerequisites and its hours"},
    hours: {...interval, description: "All that is planned"},
    moveHours: {...interval, description: "What the move rests on"},
    onTheJobHours: {...interval, description: "What the new job teaches"},
    months: interval,
    moveMonths: interval,
    deadline: {
      type: ["object", "null"],
      description: "Chance of all and of each skill by the day, and the hours a week that it takes",
    },
    entry: {type: ["object", "null"], description: "The level that one begins at"},
    weeks: {type: "array", description: "Week by week from its Monday", items: {type: "object"}},
    portfolio: {type: "array", description: "Pieces of work to show", items: {type: "object"}},
    proofs: {type: "array", description: "Labs that show what is only said", items: {type: "object"}},
    learned: {type: ["object", "null"], description: "The pace that finished skills speak for"},
    verdict: {
      type: ["object", "null"],
      description: "What the career simulator says: months to pay back, chance within 24, what one gives up",
    },
  },
}

export const planOperation: RouteConfig = {
  method: "post",
  path: "/api/plan",
  summary: "What to learn for a lane, in which order, by when, and whether it pays. Nothing is kept",
  request: {body: {required: true, content: {"application/json": {schema: jsonSchema(planRequestSchema)}}}},
  responses: {
    200: {description: "The plan", content: {"application/json": {schema: answer}}},
    ...ERROR_RESPONSES,
  },
}
