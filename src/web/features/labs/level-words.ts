import type {OpenLab} from "#model/labs/lab"

/** What the levels of labs and stages mean. */
export const LEVEL_WORDS: Readonly<Record<OpenLab["level"], string>> = {
  L1: "first steps",
  L2: "everyday work",
  L3: "hard in production",
  L4: "open-ended",
}

/** A score on the screen: whole points, and never a pass that was none. @example scoreWords(49.7) // => "49" */
export function scoreWords(score: number): string {
  return String(Math.floor(score + 1e-9))
}
