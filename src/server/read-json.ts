import type {Context} from "hono"
import {UserError} from "#model/user-error"

/** The body of a request as JSON. @throws UserError where it is none */
export async function readJson(context: Context): Promise<unknown> {
  const text = await context.req.text()
  try {
    return JSON.parse(text)
  } catch {
    throw new UserError(
      "Expected a JSON document as the body of the request, found other text",
      "Send it with the content type application/json",
    )
  }
}
