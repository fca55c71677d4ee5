import {z} from "zod"
import {ulidSchema} from "../journal/event"
import {fitAnswerSchema} from "./answers"

/** A conversation that was begun. The seed chooses between pairs that are about as telling, so that coming back to it
 * asks the same. */
export const fitStartedSchema = z.object({seed: z.number().int().min(0).max(0xffff_ffff)})
export type FitStarted = Readonly<z.infer<typeof fitStartedSchema>>

/** An answer; `session` is the id of the event that began the conversation. */
export const fitAnsweredSchema = z.object({session: ulidSchema, answer: fitAnswerSchema})
export type FitAnswered = Readonly<z.infer<typeof fitAnsweredSchema>>
