import {z} from "zod"
import {laneIdSchema} from "../lane"
import {
  PAY_PERIODS,
  POSTING_LANES,
  POSTING_LEVELS,
  type PostingInput,
  postingInputSchema,
  REMOTE_KINDS,
} from "./reading"

const share = z.number().min(0).max(1)
const amount = z.number().nullable()

/** A reading without its evidence: enough to tell later what an engine of another version made of the same text. */
export const readingSummarySchema = z.object({
  lane: z.enum(POSTING_LANES),
  confidence: share,
  mix: z.object({ai: share, ml: share, mlops: share}),
  titleLane: laneIdSchema.nullable(),
  titleMatchesDuties: z.boolean(),
  level: z.enum(POSTING_LEVELS),
  remote: z.enum(REMOTE_KINDS),
  pay: z.object({min: amount, max: amount, currency: z.string(), period: z.enum(PAY_PERIODS)}).nullable(),
  years: z.object({least: z.number(), most: amount}).nullable(),
  /** Ids, in the order of the text. */
  skills: z.array(z.string()),
  flags: z.array(z.string()),
})
export type ReadingSummary = Readonly<z.infer<typeof readingSummarySchema>>

/** A posting that a person keeps: its text as it was read, and what was made of it then. */
export const savedPostingSchema = z.object({
  input: postingInputSchema,
  /** The engine that made the summary, for example `decode/1`. */
  engine: z.string().min(1),
  summary: readingSummarySchema,
})
export type SavedPosting = {
  readonly input: PostingInput
  readonly engine: string
  readonly summary: ReadingSummary
}
