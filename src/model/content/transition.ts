import {z} from "zod"
import {CONFIDENCES, idSchema} from "../belief"
import {laneIdSchema, roleIdSchema} from "../lane"
import {intervalSchema} from "./interval"

/** A move from a role to a lane: what must be learned, for how many hours, and what it costs in levels.
 * `months_at_8` is at 8 hours a week, 4.33 weeks a month. */
export const transitionSchema = z
  .strictObject({
    from: roleIdSchema,
    to: laneIdSchema,
    gap: z.array(idSchema).min(1),
    /** Prerequisites of the gap that the move takes for granted in people of that role. */
    assumes: z.strictObject({skills: z.array(idSchema).min(1), why: z.string().min(5)}).exactOptional(),
    hours: intervalSchema,
    months_at_8: intervalSchema,
    level_reset: intervalSchema,
    origin: z.enum(["article", "own"]),
    source: z.array(idSchema).min(1),
    confidence: z.enum(CONFIDENCES),
    evidence: z.string().min(10),
  })
  .refine(({from, to}) => from !== to, {path: ["to"], message: "expected another lane than `from`"})
export type Transition = z.infer<typeof transitionSchema> & {readonly id: string}
