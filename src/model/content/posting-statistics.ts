import {z} from "zod"
import {idSchema} from "../belief"
import {laneIdSchema} from "../lane"
import {daySchema} from "./interval"

const count = z.number().int().min(0)
const monthSchema = z.string().regex(/^\d{4}-\d{2}$/, "expected a month as YYYY-MM")

/** What the decoder read in a corpus of postings, as counts only. */
export const postingStatisticsSchema = z.strictObject({
  decoded: daySchema,
  engine: z.string().min(3),
  model_trained: daySchema,
  postings: count,
  first_month: monthSchema,
  last_month: monthSchema,
  /** Readings of at least this confidence count as sure. */
  sure_from: z.number().min(0).max(1),
  /** Of all sure readings, the share that may be wrong by their own confidence. */
  expected_wrong_share: z.number().min(0).max(1),
  /** Postings whose title names one lane alone, by what their duties are; `sure` of them are sure readings, `sure_elsewhere`
   * of those read as another lane or none. */
  titles: z.array(
    z.strictObject({
      title: laneIdSchema,
      n: count,
      ai: count,
      ml: count,
      mlops: count,
      none: count,
      sure: count,
      sure_elsewhere: count,
    }),
  ),
  /** Sure readings by lane: how many ask for entry level, and the middle of the least years asked, where asked. */
  lanes: z.array(
    z.strictObject({
      lane: laneIdSchema,
      n: count,
      entry: count,
      asks_years: count,
      median_years: z.number().nullable(),
    }),
  ),
  source: z.array(idSchema).min(1),
  note: z.string().min(5),
})
export type PostingStatistics = z.infer<typeof postingStatisticsSchema>
