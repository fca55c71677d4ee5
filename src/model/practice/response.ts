import {z} from "zod"
import {formAnswerSchema} from "./question-form"

const text = z.string().max(50_000)

/** What every answer may hold beside its measured part: prose, the points that the person claims (true) or gives up
 * (false), and the options chosen in closed questions, both by point. */
const prose = {
  text,
  claims: z.record(z.string(), z.boolean()),
  probes: z.record(z.string(), z.number().int().min(0)),
}

/** An answer to a question, by kind. */
export const responseSchema = z.discriminatedUnion("kind", [
  z.object({kind: z.literal("concept"), ...prose}),
  z.object({
    kind: z.literal("estimation"),
    ...prose,
    /** By quantity; `twist` for the one that is asked again. */
    numbers: z.record(z.string(), z.number()),
  }),
  z.object({
    kind: z.literal("debugging"),
    ...prose,
    /** Probes in the order in which they were asked for. */
    asked: z.array(z.string()).max(20),
    cause: z.string().nullable(),
    action: z.string().nullable(),
  }),
  /** Lines count from 1. */
  z.object({kind: z.literal("code-reading"), ...prose, lines: z.array(z.number().int().min(1)).max(200)}),
  z.object({kind: z.literal("trade-off"), ...prose, form: formAnswerSchema}),
  z.object({
    kind: z.literal("design"),
    ...prose,
    form: formAnswerSchema,
    /** Answers to the pushes, in their order. */
    pushes: z.array(text).max(10),
  }),
  /** `passed` of `cases` test cases. */
  z.object({
    kind: z.literal("coding"),
    ...prose,
    code: text,
    passed: z.number().int().min(0),
    cases: z.number().int().min(1),
  }),
])
export type Response = z.infer<typeof responseSchema>
export type ResponseOf<K extends Response["kind"]> = Extract<Response, {kind: K}>
