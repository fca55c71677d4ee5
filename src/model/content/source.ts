import {z} from "zod"
import {daySchema} from "./interval"

export const SOURCE_KINDS = ["article", "dataset", "statute", "report", "model-prior", "guess"] as const

/** Where a fact or a figure comes from. A guess is a source too, and says so. */
export const sourceSchema = z.strictObject({
  title: z.string().min(3),
  by: z.string().min(2),
  url: z.url().nullable(),
  licence: z.string().min(3),
  retrieved: daySchema,
  kind: z.enum(SOURCE_KINDS),
  note: z.string().min(5),
})
export type Source = z.infer<typeof sourceSchema> & {readonly id: string}
