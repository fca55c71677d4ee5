import {z} from "zod"
import {jsonValueSchema} from "#model/journal/json-value"

const text = z.string().max(4_000, "expected at most 4,000 characters")

/** What the code makes of an answer. */
export const readingAnswerSchema = z.discriminatedUnion("do", [
  z.strictObject({do: z.literal("record"), record: z.record(z.string(), jsonValueSchema)}),
  z.strictObject({do: z.literal("ask"), error: text}),
  z.strictObject({do: z.literal("refuse"), reason: text}),
])
export type ReadingAnswer = z.infer<typeof readingAnswerSchema>
