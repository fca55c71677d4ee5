import type {PostingFlag} from "#model/decode/reading"
import {LANES} from "#model/lane"
import type {FlagContext} from "./flag-context"
import {LANE_NAMES} from "./lane-names"
import {quotes} from "./quotes"

const SEVERAL =
  /\b(?:we(?:['’]re| are)|is|currently|now) hiring (?:\w+ ){0,5}?(?:(?:across|at|for) (?:all|multiple|various|different|several) (?:levels|roles|positions|seniorities)|for all levels)|\bhir(?:e|ing) for (?:this position at (?:multiple|several|various) levels|multiple (?:openings|positions|roles)|several roles)[^.\n]{0,40}|\bmultiple (?:positions|openings) (?:available|open)|\bconsidered for multiple (?:openings|positions)|\bassessed against multiple positions|\b(?:open to|considering|hiring at) (?:a )?(?:variety of|various|different|multiple) (?:seniority |experience )?levels|\b(?:range|band) (?:\w+ ){0,3}(?:spans?|covers?|includes?) (?:\w+ )?(?:multiple|several|more than one) (?:\w+ )?levels?|\bfor all levels of experience|\bat all levels of experience/gi
/** A lane counts as asked for in earnest from this share of the mix. */
const EARNEST_FROM = 0.25

/** One posting for several roles or levels. */
export function severalRolesFlag({posting, pieces}: FlagContext): PostingFlag | null {
  const evidence = quotes(posting.text, pieces, {pattern: SEVERAL, unless: /\bfollowing\b.*\bbenefits\b/i})
  if (evidence.length === 0) return null
  return {
    id: "several-roles",
    message:
      "One posting for several roles or levels: its duties, demands and pay may not all be those of one job",
    evidence,
  }
}

/** One role with the breadth of all three lanes. */
export function severalLanesFlag({mix, laneEvidence}: FlagContext): PostingFlag | null {
  if (!LANES.every(lane => mix[lane] >= EARNEST_FROM)) return null
  const names = LANES.map(lane => LANE_NAMES[lane]).join(", ")
  return {
    id: "several-lanes",
    message: `The duties ask for the breadth of three jobs in one: ${names}`,
    evidence: LANES.flatMap(lane => {
      const spoken = laneEvidence.filter(piece => piece.lane === lane)
      const first = spoken.toSorted((a, b) => b.weight - a.weight)[0]
      return first === undefined ? [] : [{start: first.start, end: first.end}]
    }),
  }
}
