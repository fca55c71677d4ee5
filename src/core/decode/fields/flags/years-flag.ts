import type {PostingFlag} from "#model/decode/reading"
import type {FlagContext} from "./flag-context"

const JUNIOR_MOST = 3
const SENIOR_LEAST = 2
/** Words of a title that leave the level open. */
const OPEN_TITLE = /\/|\bor\b|\blevels\b|\bto\b/i

/** Years that contradict the level: many for a junior, hardly any for a senior. */
export function yearsFlag({posting, level, years}: FlagContext): PostingFlag | null {
  if (years === null || OPEN_TITLE.test(posting.title ?? "")) return null
  const asked = years.most === null ? `${years.least}+` : `${years.least} to ${years.most}`
  const flag = (word: string): PostingFlag => ({
    id: "years-against-level",
    message: `The title says ${word}, but ${asked} years of experience are asked for`,
    evidence: years.evidence,
  })
  if (level === "intern" && years.least > SENIOR_LEAST) return flag("intern")
  if (level === "junior" && years.least > JUNIOR_MOST) return flag("junior")
  const top = years.most ?? years.least
  if (level === "senior" && top < SENIOR_LEAST) return flag("senior")
  return level === "staff_plus" && top <= SENIOR_LEAST ? flag("staff or above") : null
}
