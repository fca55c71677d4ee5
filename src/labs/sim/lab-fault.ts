import type {z} from "zod"
import {problemsOf} from "#model/parse"

/** An answer of the person's code that will not do. The grader turns it into a notice; it is never a bug of ours. */
export class LabFault extends Error {
  override readonly name = "LabFault"

  /** @param message what was expected and what was found; no final period
   * @param hint what to do about it; no final period */
  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(message)
  }
}

/** An answer that fits its schema; otherwise a LabFault that names the first field at fault. */
export function readAnswer<T>(
  schema: z.ZodType<T>,
  answer: unknown,
  {call, hint}: {call: string; hint: string},
): T {
  const parsed = schema.safeParse(answer)
  if (parsed.success) return parsed.data
  const [first, ...more] = problemsOf(schema, answer)
  const field = first === undefined || first.field.startsWith("(") ? "" : ` in \`${first.field}\``
  const others = more.length > 0 ? ` (and ${more.length} more)` : ""
  throw new LabFault(`The answer of ${call}() has a problem${field}: ${first?.message}${others}`, hint)
}
