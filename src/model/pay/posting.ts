import {z} from "zod"

/** Lanes of the pay data: finer than the three of the article, by title only. First the five of AI and ML. */
export const TITLE_LANES = [
  "ai_engineer",
  "ml_engineer",
  "mlops",
  "ai_adjacent",
  "ml_adjacent",
  "devops_platform",
  "software",
  "data_scientist",
  "data_engineer",
  "other",
] as const
export const titleLaneSchema = z.enum(TITLE_LANES)
export type TitleLane = z.infer<typeof titleLaneSchema>

/** Entry, middle, senior (with staff), executive and director: the levels of the posting data. */
export const EXPERIENCES = ["EN", "MI", "SE", "EX"] as const
export const experienceSchema = z.enum(EXPERIENCES)
export type Experience = z.infer<typeof experienceSchema>

/** What is known of a posting before its pay. Text that the model has not seen falls back to what it has. */
export const postingSchema = z.object({
  lane: z.string(),
  workYear: z.number(),
  experience: z.string(),
  employment: z.string(),
  title: z.string(),
  residence: z.string(),
  /** 0, 50 or 100. */
  remotePercent: z.number(),
  country: z.string(),
  companySize: z.string(),
})
export type Posting = Readonly<z.infer<typeof postingSchema>>

/** Which figure of an advertised range is meant; `mid` is the geometric mean of its ends. */
export const RANGE_TARGETS = ["mid", "low", "high"] as const
export type RangeTarget = (typeof RANGE_TARGETS)[number]
