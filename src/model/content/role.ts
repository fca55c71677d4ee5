import {z} from "zod"
import {idSchema} from "../belief"

const shared = {
  name: z.string().min(3),
  layer: z.string().min(3),
  summary: z.string().min(20),
  does: z.array(z.string().min(10)).min(4).max(6),
  suits: z.array(z.string().min(10)).min(2).max(4),
  /** O*NET-SOC codes of the nearest occupations. */
  occupations: z
    .array(z.string().regex(/^\d{2}-\d{4}(\.\d{2})?$/, "expected an O*NET-SOC code such as 15-1252"))
    .min(1),
  source: z.array(idSchema).min(1),
}

const laneSchema = z.strictObject({
  kind: z.literal("lane"),
  mark: z.enum(["▲", "●", "■"]),
  ...shared,
  skills: z.strictObject({core: z.array(idSchema).min(1), helpful: z.array(idSchema)}),
})

const originSchema = z.strictObject({
  kind: z.literal("origin"),
  ...shared,
  skills: z.strictObject({has: z.array(idSchema).min(1)}),
})

/** A lane or an origin as `content/lanes` describes it: what people in it do, like and know. */
export const roleSchema = z.discriminatedUnion("kind", [laneSchema, originSchema])
export type Role = z.infer<typeof roleSchema> & {readonly id: string}
