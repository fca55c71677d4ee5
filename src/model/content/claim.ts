import {z} from "zod"
import {idSchema} from "../belief"
import {claimTestSchema} from "./claim-test"

export const CLAIM_COUNT = 31
export const CLAIM_TOPICS = ["bands", "order", "hazard", "speed", "moves", "market", "fit"] as const

/** A statement of the article, in our own words, and the test it is put to. `also` holds tests of the other
 * halves of a claim that says two things at once. */
export const claimSchema = z.strictObject({
  number: z.number().int().min(1).max(CLAIM_COUNT),
  title: z.string().min(5),
  statement: z.string().min(20),
  topic: z.enum(CLAIM_TOPICS),
  quote_location: z.string().min(5),
  test: claimTestSchema,
  also: z.array(claimTestSchema).optional(),
  needs: z.string().min(5),
  note: z.string().min(5),
  source: z.array(idSchema).min(1),
})
export type Claim = z.infer<typeof claimSchema> & {readonly id: string}
