import type {Company, Evidence, InterviewOutcome, MockPart, Rating} from "#model/practice/practice-events"
import type {QuestionKind} from "#model/practice/question"
import type {Dimension} from "./rate-mock"

export const KIND_NAMES: Readonly<Record<QuestionKind, string>> = {
  concept: "Concept",
  debugging: "Incident",
  design: "Design",
  estimation: "Estimate",
  "code-reading": "Code to read",
  "trade-off": "Trade-off",
  coding: "Coding",
}

export const LEVEL_NAMES = {L1: "Junior", L2: "Mid", L3: "Senior", L4: "Staff"} as const

export const COMPANY_NAMES: Readonly<Record<Company, string>> = {
  startup: "Startup",
  product: "Product company",
  big: "Large tech firm",
  lab: "Research lab",
}

export const PART_NAMES: Readonly<Record<MockPart, string>> = {
  design: "Design",
  incident: "Incident",
  estimation: "Estimate",
  "deep-dive": "Deep dive",
}

/** Parts of a mock within a sentence. */
const PART_WORDS: Readonly<Record<MockPart, string>> = {
  design: "a design with follow-ups",
  incident: "an incident",
  estimation: "an estimate",
  "deep-dive": "a deep dive",
}

/** @example partWords(["incident", "design"]) // => "an incident and a design with follow-ups" */
export function partWords(parts: readonly MockPart[]): string {
  const words = parts.map(part => PART_WORDS[part])
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`
}

export const RATING_NAMES: Readonly<Record<Rating, string>> = {1: "Again", 2: "Hard", 3: "Good", 4: "Easy"}

export const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  structure: "Structure and decisions",
  numbers: "Numbers",
  diagnosis: "Diagnosis",
  depth: "Depth",
  explanation: "Explanation",
}

export const OUTCOME_NAMES: Readonly<Record<InterviewOutcome, string>> = {
  passed: "Passed",
  failed: "Not passed",
  waiting: "No answer yet",
}

/** What a rating of a mock says. */
export const VERDICT_NAMES: Readonly<Record<Rating, string>> = {
  1: "Strong no",
  2: "No",
  3: "Yes",
  4: "Strong yes",
}

export const EVIDENCE_NAMES: Readonly<Record<Evidence, string>> = {
  measured: "measured",
  form: "from the form",
  probed: "checked by a closed question",
  matched: "found by its words",
  self: "your own word",
}

/** @example minuteWords(12.4) // => "12 min" */
export function minuteWords(minutes: number): string {
  return `${Math.max(1, Math.round(minutes))} min`
}

/** @example counted(1, "card") // => "1 card" */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`
}
