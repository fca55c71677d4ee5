/** What can be wrong with a run, by the name that a verdict uses. */
export const CAUSES = [
  "schedule-reset",
  "moment-reset",
  "scale-collapse",
  "corrupt-source",
  "bad-rank",
  "clip-order",
  "data-reset",
  "logit-growth",
] as const
export type Cause = (typeof CAUSES)[number]

/** A cause in one world: when it sets in, in updates, and which source or rank it is about. */
export type Fault = {readonly cause: Cause; readonly from: number; readonly which: number}

/** What may be changed. A lower rate eases many ills and mends none. */
export type Change =
  | {readonly change: "schedule"}
  | {readonly change: "moments"}
  | {readonly change: "scaler"}
  | {readonly change: "rereadSource"; readonly source: number}
  | {readonly change: "dropRank"; readonly rank: number}
  | {readonly change: "clip"}
  | {readonly change: "position"}
  | {readonly change: "gainDecay"}
  | {readonly change: "lowerRate"; readonly factor: number}

/** The change that mends a fault. */
export function cureOf({cause, which}: Fault): Change {
  switch (cause) {
    case "schedule-reset":
      return {change: "schedule"}
    case "moment-reset":
      return {change: "moments"}
    case "scale-collapse":
      return {change: "scaler"}
    case "corrupt-source":
      return {change: "rereadSource", source: which}
    case "bad-rank":
      return {change: "dropRank", rank: which}
    case "clip-order":
      return {change: "clip"}
    case "data-reset":
      return {change: "position"}
    case "logit-growth":
      return {change: "gainDecay"}
  }
}
