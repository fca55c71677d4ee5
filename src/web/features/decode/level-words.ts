import type {PostingLevel} from "#model/decode/reading"

/** Levels as a posting's page says them. */
export const LEVEL_WORDS: Readonly<Record<PostingLevel, string>> = {
  intern: "Intern",
  junior: "Junior",
  mid: "Mid-level",
  senior: "Senior",
  staff_plus: "Staff or above",
  manager: "Manager",
  unstated: "Not stated",
}
