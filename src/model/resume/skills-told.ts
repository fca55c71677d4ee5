import {z} from "zod"
import {idSchema} from "../belief"

/** What a skill was found in; `hand`: in nothing, the person named it. */
export const SKILL_SOURCES = ["pdf", "docx", "json-resume", "linkedin", "markdown", "text", "hand"] as const
export type SkillSource = (typeof SKILL_SOURCES)[number]

/** Longest quote, UTF-16 units. */
export const MOST_QUOTE = 400

/** A line that names a skill, and where in it: `start` to before `end`, UTF-16 indexes into the quote. */
export const skillQuoteSchema = z
  .object({
    quote: z.string().min(1).max(MOST_QUOTE),
    start: z.number().int().min(0),
    end: z.number().int().min(1),
  })
  .refine(({quote, start, end}) => start < end && end <= quote.length, {
    path: ["end"],
    error: "expected a stretch of the quote",
  })
export type SkillQuote = Readonly<z.infer<typeof skillQuoteSchema>>

/** What the person says of a skill that was found. `corrected`: it was found as another skill, `foundAs`, which the same
 * event removes; `added`: the person named it without a finding; `removed`: it does not count. */
export const SKILL_WORDS = ["confirmed", "corrected", "added", "removed"] as const

export const skillToldSchema = z.object({
  skill: idSchema,
  says: z.enum(SKILL_WORDS),
  foundAs: idSchema.nullable(),
  quotes: z.array(skillQuoteSchema).max(5),
})
export type SkillTold = Readonly<z.infer<typeof skillToldSchema>>

export const skillsToldSchema = z.object({
  /** Where the skills were found; `name` is that of the file, empty where there is none. */
  from: z.object({kind: z.enum(SKILL_SOURCES), name: z.string().max(255)}),
  skills: z.array(skillToldSchema).min(1).max(500),
})
export type SkillsTold = Readonly<z.infer<typeof skillsToldSchema>>
