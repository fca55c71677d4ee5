import {z} from "zod"
import {idSchema} from "../belief"
import {employerIdSchema, LANES, laneIdSchema, levelIdSchema} from "../lane"
import {daySchema} from "./interval"

export const PAY_BASES = ["base", "total-compensation", "unstated", "mixed"] as const
export const payBasisSchema = z.enum(PAY_BASES)

const usd = z.number().positive("expected an amount in USD a year")
const count = z.number().int().min(1, "expected a count of at least 1")

/** A stated range. `open_ended` 1: the source writes "and more" at the high end. */
export const rangeRowSchema = z
  .strictObject({
    lane: laneIdSchema,
    level: levelIdSchema,
    low: usd,
    high: usd,
    open_ended: z.union([z.literal(0), z.literal(1)]),
  })
  .refine(({low, high}) => low < high, {path: ["high"], message: "expected `high` above `low`"})

const quantiles = {p10: usd, p25: usd, p50: usd, p75: usd, p90: usd}
type Quantiles = {p10: number | null; p25: number; p50: number; p75: number; p90: number}
function rise(row: Quantiles): boolean {
  return (row.p10 ?? 0) <= row.p25 && row.p25 <= row.p50 && row.p50 <= row.p75 && row.p75 <= row.p90
}
const mustRise = {path: ["p50"], message: "expected quantiles that never fall from p10 to p90"}

/** Base pay by lane (`swe`: plain software engineers) and experience: EN entry, MI mid, SE senior. `p50_low` and
 * `p50_high` bound 90 % of the belief about the median; `borrowed_share` says how much of what is particular to the
 * cell comes from its neighbours; `n` counts its own postings. */
export const laneQuantileRowSchema = z
  .strictObject({
    lane: z.enum([...LANES, "swe"]),
    experience: z.enum(["EN", "MI", "SE"]),
    ...quantiles,
    p50_low: usd,
    p50_high: usd,
    n: z.number().int().min(0, "expected a count"),
    borrowed_share: z.number().min(0).max(1),
  })
  .refine(rise, mustRise)
export type LaneQuantileRow = z.infer<typeof laneQuantileRowSchema>

/** Total compensation by kind of employer and years of experience; `yoe_high` null: and more. `n` null: the
 * source does not say how many. */
export const experienceQuantileRowSchema = z
  .strictObject({
    tier: z.enum(["top", "other"]),
    yoe_low: z.number().int().min(0),
    yoe_high: z.number().int().nullable(),
    ...quantiles,
    p10: usd.nullable(),
    n: count.nullable(),
  })
  .refine(rise, mustRise)

/** How the gap of advertised base pay between a lane and ML changed from one year to another, log points, with the bounds of
 * 80 % of the belief; counts are US postings of the lane in each year. */
export const laneTrendRowSchema = z
  .strictObject({
    lane: z.enum([...LANES, "swe"]),
    from_year: z.number().int(),
    to_year: z.number().int(),
    change: z.number(),
    change_low: z.number(),
    change_high: z.number(),
    n_from: z.number().int().min(0),
    n_to: z.number().int().min(0),
  })
  .refine(row => row.change_low <= row.change && row.change <= row.change_high, {
    path: ["change"],
    message: "expected `change` between its bounds",
  })

/** What somebody publishes about a lane: a range, or one middle figure. Null: not said. */
export const publishedRowSchema = z
  .strictObject({
    publisher: z.string().min(2),
    lane: laneIdSchema.nullable(),
    level: levelIdSchema.nullable(),
    employer: employerIdSchema.nullable(),
    basis: payBasisSchema,
    low: usd.nullable(),
    high: usd.nullable(),
    open_ended: z.union([z.literal(0), z.literal(1)]),
    middle: usd.nullable(),
    middle_kind: z.enum(["median", "mean"]).nullable(),
    n: count.nullable(),
    source: idSchema,
    note: z.string().nullable(),
  })
  .refine(row => row.low !== null || row.middle !== null, {
    path: ["low"],
    message: "expected a range or a middle figure",
  })
  .refine(row => (row.low === null) === (row.high === null), {
    path: ["high"],
    message: "expected both ends of a range",
  })
  .refine(row => (row.low ?? 0) <= (row.high ?? 0), {
    path: ["high"],
    message: "expected `high` to be at least `low`",
  })
  .refine(row => (row.middle === null) === (row.middle_kind === null), {
    path: ["middle_kind"],
    message: "expected a middle figure and its kind together",
  })

/** `source.yml` of a folder under `content/bands`. Money is USD a year, full time, in the US, not deflated. */
export const bandSourceSchema = z.strictObject({
  title: z.string().min(3),
  /** `model`: beside it lie model.json and total.json, which `src/model/pay` describes, in place of a table. */
  shape: z.enum(["ranges", "lane-quantiles", "lane-trend", "experience-quantiles", "published", "model"]),
  basis: payBasisSchema,
  basis_note: z.string().min(5),
  country: z.literal("US"),
  first_year: z.number().int(),
  last_year: z.number().int(),
  /** Day of the fit of the pay model that the table follows from. */
  fit: daySchema.exactOptional(),
  /** From this day on a reader is told that the table is old. */
  stale_from: daySchema,
  source: z.array(idSchema).min(1),
  note: z.string().min(5),
})

function table<Shape extends string, Row extends z.ZodType>(shape: Shape, row: Row) {
  return z.strictObject({
    ...bandSourceSchema.shape,
    shape: z.literal(shape),
    id: idSchema,
    rows: z.array(row).min(1),
  })
}

/** A table of pay with its provenance; `shape` says what a row is. */
export const bandTableSchema = z.discriminatedUnion("shape", [
  table("ranges", rangeRowSchema),
  table("lane-quantiles", laneQuantileRowSchema),
  table("lane-trend", laneTrendRowSchema),
  table("experience-quantiles", experienceQuantileRowSchema),
  table("published", publishedRowSchema),
])
export type BandTable = z.infer<typeof bandTableSchema>
