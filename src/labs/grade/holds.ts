import type {Grade} from "#model/labs/verdict"

/** Whether a check of a test came out as it has to. */
export function holds({found, atLeast, atMost}: Grade["traps"][number]["checks"][number]): boolean {
  return atLeast === null ? found <= (atMost ?? 0) : found >= atLeast
}
