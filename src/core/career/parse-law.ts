import {type CareerLaw, LAW_FORMATS, lawSchema} from "#model/law"
import {parseOrExplain, showValue} from "#model/parse"
import {UserError} from "#model/user-error"

/** Reads a law of either format. @throws UserError that names the first field at fault
 * @param what names the value in messages, e.g. `The law file "x.json"` */
export function parseLaw(value: unknown, what: string): CareerLaw {
  const format = value !== null && typeof value === "object" && "format" in value ? value.format : undefined
  if (!LAW_FORMATS.some(known => known === format))
    throw new UserError(
      `${what} must have the format ${LAW_FORMATS.map(known => `"${known}"`).join(" or ")}, found ${showValue(format)}`,
      "docs/career-law.md describes the format; test/vectors/career/example-law.json is an example",
    )
  return parseOrExplain(lawSchema, value, what, "docs/career-law.md describes every field")
}
