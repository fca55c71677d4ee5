import type {RouteConfig} from "@hono/zod-openapi"
import {eventSchema} from "#model/journal/event"
import {ERROR_RESPONSES} from "./error-responses"
import {jsonSchema} from "./json-schema"

const path = "/api/journal"
const event = JSON.stringify(jsonSchema(eventSchema.omit({payload: true})).properties)
const lines = {
  "application/x-ndjson": {
    schema: {type: "string" as const, description: `One event a line: ${event} and a payload`},
  },
}
const count = {type: "integer" as const, minimum: 0}

export const exportOperation: RouteConfig = {
  method: "get",
  path,
  summary: "The whole journal",
  responses: {200: {description: "Every event, oldest first", content: lines}, ...ERROR_RESPONSES},
}

export const importOperation: RouteConfig = {
  method: "post",
  path,
  summary: "Adds the events that are new; sending them again changes nothing",
  request: {body: {required: true, content: lines}},
  responses: {
    200: {
      description: "How many were new, how many were known, and the lines that are no event",
      content: {
        "application/json": {
          schema: {type: "object", properties: {added: count, known: count, problems: {type: "array"}}},
        },
      },
    },
    ...ERROR_RESPONSES,
  },
}

export const eraseOperation: RouteConfig = {
  method: "delete",
  path,
  summary: "Forgets the whole journal for good",
  responses: {204: {description: "It is forgotten"}, ...ERROR_RESPONSES},
}
