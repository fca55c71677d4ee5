import type {RouteConfig} from "@hono/zod-openapi"
import {DEFAULT_CAREERS, DEFAULT_SEED} from "#core/career/answer"
import {MAX_SEED} from "#core/career/question"
import {PRESETS} from "#model/belief"
import {COUPLINGS} from "#model/career-result"
import {lawSchema} from "#model/law"
import {profileSchema} from "#model/profile"
import {ERROR_RESPONSES} from "./error-responses"
import {type ApiSchema, jsonSchema} from "./json-schema"

/** A server computes for many: this is what it takes on for one request. */
export const MOST_CAREERS_SERVED = 1_000_000

const run: Record<string, ApiSchema> = {
  careers: {
    type: "integer",
    minimum: 1,
    maximum: MOST_CAREERS_SERVED,
    default: DEFAULT_CAREERS,
    description: "Simulated careers for each policy",
  },
  seed: {type: "integer", minimum: 0, maximum: MAX_SEED, default: DEFAULT_SEED},
  coupling: {
    type: "string",
    enum: [...COUPLINGS],
    default: COUPLINGS[0],
    description: "How compared careers share chance",
  },
}

const profile = jsonSchema(profileSchema)
/** A question about a person's careers. */
export const careerQuestion = {
  type: "object",
  title: "A person's question",
  required: ["profile"],
  properties: {
    profile: {...profile, required: ["role", "level", "years"]},
    preset: {type: "string", enum: [...PRESETS], default: PRESETS[0]},
    beliefs: {
      type: "object",
      additionalProperties: {type: "number"},
      description: "Beliefs that differ from the preset, by id",
    },
    ...run,
  },
} satisfies ApiSchema
const law: ApiSchema = {
  type: "object",
  title: "A law to run as it stands",
  required: ["law"],
  properties: {law: jsonSchema(lawSchema), ...run},
}

/** What the answer to a law is; the answer to a question holds the same fields and more. */
const result = {
  type: "object",
  title: "lanewise-career-result/1",
  required: ["format", "careers", "seed", "coupling", "policies", "beats"],
  properties: {
    format: {const: "lanewise-career-result/1"},
    ...run,
    policies: {type: "array"},
    beats: {type: "array"},
  },
} satisfies ApiSchema
const answer: ApiSchema = {
  type: "object",
  title: "Answer to a question",
  required: [...result.required, "question", "law", "plans", "caveats"],
  properties: {
    ...result.properties,
    question: {type: "object"},
    law: {type: "object"},
    plans: {type: "array"},
    caveats: {type: "array"},
  },
}

export const careerOperation: RouteConfig = {
  method: "post",
  path: "/api/career",
  summary: "Ten simulated years in each lane, for a person or for a law",
  request: {body: {required: true, content: {"application/json": {schema: {oneOf: [careerQuestion, law]}}}}},
  responses: {
    200: {description: "The answer", content: {"application/json": {schema: {oneOf: [answer, result]}}}},
    ...ERROR_RESPONSES,
  },
}
