import {z} from "zod"
import {CAUSES} from "./causes"

/** A run that was stopped at step 12,600, and what may be spent to find out why. */
export const runParametersSchema = z
  .strictObject({
    /** What may be wrong; so many of them are, picked by the seed. */
    causes: z.array(z.enum(CAUSES)),
    count: z.number().int().min(0).max(2),
    /** Chance of one more. */
    one_more: z.number().min(0).max(1),
    /** From step 12,200 to 12,700 the documents are hard for everybody, and then no more. */
    hard_patch: z.boolean(),
    budget_hours: z.number().positive(),
  })
  .refine(({causes, count, one_more}) => new Set(causes).size >= count + Math.ceil(one_more), {
    path: ["causes"],
    message: "expected at least as many causes as are to be picked",
  })
export type RunParameters = z.infer<typeof runParametersSchema>
