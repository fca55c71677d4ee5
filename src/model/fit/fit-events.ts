import {z} from "zod"
import {idSchema} from "../belief"
import {ulidSchema} from "../journal/event"
import {LAB_LANGUAGES} from "../labs/lab-language"
import {laneIdSchema} from "../lane"
import {fitAnswerSchema} from "./answers"

/** A conversation that was begun. The seed chooses between pairs that are about as telling, so that coming back to it
 * asks the same. */
export const fitStartedSchema = z.object({seed: z.number().int().min(0).max(0xffff_ffff)})

/** An answer; `session` is the id of the event that began the conversation. */
export const fitAnsweredSchema = z.object({session: ulidSchema, answer: fitAnswerSchema})

/** A taste that was begun in the terminal: its minutes count from then. */
export const fitTasteBegunSchema = z.object({lane: laneIdSchema})
export type FitTasteBegun = Readonly<z.infer<typeof fitTasteBegunSchema>>

/** A graded run of a taste. `reached`: its aim, in all its worlds; `minutes` after it was begun. */
export const fitTasteRunSchema = z.object({
  lane: laneIdSchema,
  lab: idSchema,
  labVersion: z.number().int().min(1),
  trap: idSchema,
  language: z.enum(LAB_LANGUAGES),
  codeHash: z.string().regex(/^[0-9a-f]{64}$/, "expected a SHA-256 in hex"),
  reached: z.boolean(),
  minutes: z.number().min(0),
  /** Whether it was begun within the minutes of the taste. */
  inTime: z.boolean(),
})
export type FitTasteRun = Readonly<z.infer<typeof fitTasteRunSchema>>
