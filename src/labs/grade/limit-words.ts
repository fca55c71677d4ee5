import type {OpenLab} from "#model/labs/lab"

/** How long code may take, in a sentence. The simulator asks many worlds at once, and the limit is on the answer to
 * all of them. */
export function limitWords({
  limits: {front_seconds, python_front_seconds, total_seconds},
}: Pick<OpenLab, "limits">): string {
  const python =
    python_front_seconds === undefined || python_front_seconds === front_seconds
      ? ""
      : ` (${python_front_seconds} s in Python)`
  return `Time: many calls reach your code at once; it has ${front_seconds} s${python} to answer all of them, and a whole run may take ${total_seconds} s`
}
