import {z} from "zod"
import {CONFIDENCES, idSchema} from "../belief"
import {LANES, laneIdSchema} from "../lane"
import {intervalSchema} from "./interval"

export const SKILL_WEIGHTS = ["core", "helpful"] as const

/** How much of the hours of a skill someone saves who knows `from`. With `between`, the share holds for a
 * move from one lane to another, and `from` may be the skill itself: the depth asked for differs by lane. */
export const transferSchema = z.strictObject({
  from: idSchema,
  share: z.number().min(0, "expected a share from 0 to 1").max(1, "expected a share from 0 to 1"),
  between: z.strictObject({from: laneIdSchema, to: laneIdSchema}).optional(),
  why: z.string().min(5),
})

/** A skill; `hours` is the time to be ready for work for a mid-level backend engineer who lacks it. */
export const skillSchema = z
  .strictObject({
    name: z.string().min(2),
    aliases: z.array(z.string().min(1)),
    lanes: z.partialRecord(z.enum(LANES), z.enum(SKILL_WEIGHTS)),
    needs: z.array(idSchema),
    hours: intervalSchema,
    hours_basis: z.string().min(5),
    /** Share of the hours that only the work itself teaches: it is learned after a move, not before. */
    on_the_job: z
      .strictObject({
        share: z.number().min(0, "expected a share from 0 to 1").max(1, "expected a share from 0 to 1"),
        why: z.string().min(5),
      })
      .exactOptional(),
    transfer: z.array(transferSchema),
    codes: z.strictObject({onet: z.array(z.string()), esco: z.array(z.string())}),
    /** In which words the article asks for it; null when it does not. */
    article: z.string().min(3).nullable(),
    source: z.array(idSchema).min(1),
    confidence: z.enum(CONFIDENCES),
  })
  .refine(({lanes}) => Object.keys(lanes).length > 0, {
    path: ["lanes"],
    message: "expected at least one lane",
  })
  .refine(({hours}) => hours.low > 0, {path: ["hours", "low"], message: "expected more than 0 hours"})
export type Skill = z.infer<typeof skillSchema> & {readonly id: string}

/** One bullet of the article's skill lists, in our own words, and the skills that cover it. */
export const articleBulletSchema = z.strictObject({
  lane: laneIdSchema,
  bullet: z.number().int().min(1),
  says: z.string().min(3),
  skills: z.array(idSchema).min(1),
})
export const articleSkillsSchema = z.strictObject({
  source: z.array(idSchema).min(1),
  bullets: z.array(articleBulletSchema),
})
export type ArticleBullet = z.infer<typeof articleBulletSchema>
