import type {Context} from "hono"
import {HTTPException} from "hono/http-exception"
import {UserError} from "#model/user-error"

/** The body of every answer that is not a success. */
export type ErrorBody = {readonly error: {readonly message: string; readonly hint: string}}

export function errorBody(message: string, hint: string): ErrorBody {
  return {error: {message, hint}}
}

/** What a client gets for something that was thrown: 400 for what a person can mend, 500 for a bug of ours, whose
 * details stay here. */
export function answerError(error: unknown, context: Context, tellBug: (error: unknown) => void): Response {
  if (error instanceof UserError) return context.json(errorBody(error.message, error.hint), 400)
  if (error instanceof HTTPException)
    return context.json(errorBody(error.message, "See /api/openapi.json"), error.status)
  tellBug(error)
  return context.json(
    errorBody("Lanewise failed inside", "The terminal that runs it shows the details; please report them"),
    500,
  )
}
