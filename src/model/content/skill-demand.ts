import {z} from "zod"
import {idSchema} from "../belief"
import {daySchema} from "./interval"

const count = z.number().int().min(0)

/** Postings of one lane: all of them, and those that state a level. */
const postingCountsSchema = z.strictObject({
  all: count,
  junior: count,
  mid: count,
  senior: count,
  staff: count,
})
export type PostingCounts = z.infer<typeof postingCountsSchema>
const perLaneSchema = z.strictObject({
  ai: postingCountsSchema,
  ml: postingCountsSchema,
  mlops: postingCountsSchema,
})

/** How often postings ask for each skill, and what the pay that they state has to do with it. Counts only. */
export const skillDemandSchema = z.strictObject({
  decoded: daySchema,
  engine: z.string().min(3),
  /** Readings of at least this confidence count. */
  sure_from: z.number().min(0).max(1),
  postings: perLaneSchema,
  pay: z.strictObject({
    /** Postings that state a yearly range in USD. */
    n: count,
    /** Spread of the true differences between skills, log points: what estimates are shrunk with. */
    spread: z.number().min(0),
  }),
  skills: z.array(
    z.strictObject({
      skill: idSchema,
      asked: perLaneSchema,
      pay: z.strictObject({
        /** Postings with pay that ask for it. */
        n: count,
        /** Log of the stated middle against others of the same lane and level, its standard error, and the difference
         * shrunk towards none. An association, not what learning it brings. */
        difference: z.number(),
        se: z.number().min(0),
        shrunk: z.number(),
      }),
    }),
  ),
  source: z.array(idSchema).min(1),
  note: z.string().min(5),
})
export type SkillDemand = z.infer<typeof skillDemandSchema>
