import {z} from "zod"
import {laneIdSchema, levelIdSchema, roleIdSchema} from "../lane"

const usd = z.number().positive("expected an amount in USD a year")
const share = z.number().min(0, "expected a share from 0 to 1").max(1, "expected a share from 0 to 1")

export const CLAIM_MEASURES = ["p95", "p10", "mean", "median", "certainty-equivalent", "sd-log"] as const

/** How a claim of the article is put to the test. Each kind names a procedure; the other fields are its figures.
 * Money is USD a year; years count from the start of the career; shares are of simulated careers. */
export const claimTestSchema = z.discriminatedUnion("kind", [
  /** Where the two ends of a stated band lie among the data. */
  z.strictObject({
    kind: z.literal("band"),
    lane: laneIdSchema,
    level: levelIdSchema,
    low: usd,
    high: usd,
    open_ended: z.boolean(),
  }),
  /** The lanes from best to least paid, at each level. */
  z.strictObject({kind: z.literal("band-order"), order: z.array(laneIdSchema).min(2)}),
  /** The lane that comes first (or last) by one measure of ten years' pay. */
  z.strictObject({
    kind: z.literal("best-by"),
    measure: z.enum(CLAIM_MEASURES),
    lane: laneIdSchema,
    direction: z.enum(["highest", "lowest"]),
  }),
  /** At least `share` of the careers in the lane reach `pay` within `byYear` years. */
  z.strictObject({
    kind: z.literal("reach"),
    lane: laneIdSchema,
    level: levelIdSchema.optional(),
    pay: usd,
    byYear: z.number().positive(),
    share,
  }),
  /** The lane reaches `pay` sooner than each of its rivals. */
  z.strictObject({
    kind: z.literal("reach-vs"),
    lane: laneIdSchema,
    rivals: z.array(laneIdSchema).min(1),
    pay: usd,
  }),
  /** At least `share` of the people at this level earn from `low` to `high` (null: no upper end). */
  z.strictObject({
    kind: z.literal("pay-given-level"),
    lane: laneIdSchema,
    level: levelIdSchema,
    low: usd,
    high: usd.nullable(),
    share,
  }),
  /** At one level the lanes differ by at least `low`. */
  z.strictObject({kind: z.literal("lane-gap"), low: usd}),
  /** Pay of the lane rose against another between two years. */
  z.strictObject({
    kind: z.literal("lane-trend"),
    lane: laneIdSchema,
    against: z.literal("ml"),
    from: z.number().int(),
    to: z.number().int(),
  }),
  /** The move takes from `low` to `high` months. */
  z.strictObject({
    kind: z.literal("transition-months"),
    from: roleIdSchema,
    to: laneIdSchema,
    low: z.number().positive(),
    high: z.number().positive(),
  }),
  /** The move costs this many levels. */
  z.strictObject({
    kind: z.literal("transition-level"),
    from: roleIdSchema,
    to: laneIdSchema,
    levels: z.number().min(0).max(3),
  }),
  /** Many people of the role make this move: nobody counts them, and `needs` says what would. */
  z.strictObject({
    kind: z.literal("move-common"),
    from: roleIdSchema,
    to: laneIdSchema,
    needs: z.array(z.string().min(5)).min(1),
  }),
  /** Of the three lanes this one takes a backend engineer the fewest hours to learn. */
  z.strictObject({kind: z.literal("entry-bar"), lane: laneIdSchema}),
  /** The share of entrants who must leave the lane before its floor stops being the highest. */
  z.strictObject({kind: z.literal("washout"), lane: laneIdSchema, threshold: z.literal("break-even")}),
  /** At least `share` of the postings whose title names one lane have their duties elsewhere. */
  z.strictObject({kind: z.literal("titles-mislead"), share}),
  /** Neither open data nor a simulation can say. */
  z.strictObject({kind: z.literal("no-data"), needs: z.array(z.string().min(5)).min(1)}),
  /** The size of the link between liking the work and doing well at it: correlations, and the change of the
   * promotion rate for one standard deviation of fit. */
  z.strictObject({
    kind: z.literal("fit-pay"),
    performance_r: share,
    satisfaction_r: z.strictObject({low: share, high: share}),
    promotion_per_sd: z.strictObject({low: share, high: share}),
  }),
])
export type ClaimTest = z.infer<typeof claimTestSchema>
