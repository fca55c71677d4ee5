import type {RouteConfig} from "@hono/zod-openapi"
import {
  PAY_PERIODS,
  POSTING_LANES,
  POSTING_LEVELS,
  postingInputSchema,
  REMOTE_KINDS,
} from "#model/decode/reading"
import {LANES} from "#model/lane"
import {ERROR_RESPONSES} from "./error-responses"
import {type ApiSchema, jsonSchema} from "./json-schema"

/** Postings that one request may hold. */
export const MOST_POSTINGS = 100

const share: ApiSchema = {type: "number", minimum: 0, maximum: 1}
const amount: ApiSchema = {type: ["number", "null"]}
const evidence: ApiSchema = {
  type: "array",
  description: "Stretches of the text: UTF-16 indexes, `end` is past the last",
  items: {
    type: "object",
    required: ["start", "end"],
    properties: {start: {type: "integer"}, end: {type: "integer"}},
  },
}

const reading = {
  type: "object",
  title: "A reading",
  required: [
    ...["id", "lane", "mix", "confidence", "level", "titleLane", "titleMatchesDuties", "skills", "pay"],
    ...["remote", "flags", "engine", "chances", "laneEvidence", "sections", "years"],
  ],
  properties: {
    id: {type: "string", description: "As given, else a hash of the text"},
    lane: {type: "string", enum: [...POSTING_LANES]},
    mix: {
      type: "object",
      description: "Shares of the lane work; they sum to 1, or are all 0 for none",
      properties: Object.fromEntries(LANES.map(lane => [lane, share])),
    },
    confidence: {...share, description: "Calibrated chance that `lane` is right"},
    level: {type: "string", enum: [...POSTING_LEVELS]},
    titleLane: {type: ["string", "null"], enum: [...LANES, null]},
    titleMatchesDuties: {type: "boolean"},
    skills: {
      type: "array",
      items: {type: "object", properties: {id: {type: "string"}, name: {type: "string"}, evidence}},
    },
    pay: {
      type: ["object", "null"],
      description: "Pay that the text states; one end may be null",
      properties: {
        min: amount,
        max: amount,
        currency: {type: "string"},
        period: {type: "string", enum: [...PAY_PERIODS]},
        evidence,
      },
    },
    remote: {type: "string", enum: [...REMOTE_KINDS]},
    flags: {
      type: "array",
      items: {type: "object", properties: {id: {type: "string"}, message: {type: "string"}, evidence}},
    },
    engine: {type: "string"},
    chances: {type: "object", properties: Object.fromEntries(POSTING_LANES.map(lane => [lane, share]))},
    laneEvidence: {type: "array", description: "Sentences with the lane that each speaks for"},
    sections: {type: "array", description: "Parts of the posting, by kind"},
    years: {type: ["object", "null"], description: "Years of experience asked for"},
  },
} satisfies ApiSchema

const posting = jsonSchema(postingInputSchema)
const several: ApiSchema = {
  type: "object",
  title: "Several postings",
  required: ["postings"],
  properties: {postings: {type: "array", minItems: 1, maxItems: MOST_POSTINGS, items: posting}},
}
const readings: ApiSchema = {
  type: "array",
  description: "In the order of the postings; an error stands in the place of one that cannot be read",
  items: {oneOf: [reading, ERROR_RESPONSES[400].content["application/json"].schema]},
}

export const decodeOperation: RouteConfig = {
  method: "post",
  path: "/api/decode",
  summary: "What lane a job posting really is, with its level, skills, pay and flags. The text is not kept",
  request: {
    body: {
      required: true,
      content: {"application/json": {schema: {oneOf: [{...posting, title: "One posting"}, several]}}},
    },
  },
  responses: {
    200: {
      description: "The reading, or one for each of several postings",
      content: {"application/json": {schema: {oneOf: [reading, readings]}}},
    },
    ...ERROR_RESPONSES,
  },
}
