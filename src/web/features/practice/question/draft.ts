import {blankResponse} from "#core/practice/blank-response"
import type {Question} from "#model/practice/question"
import {type Response, responseSchema} from "#model/practice/response"
import {ANSWER_DRAFT_START} from "../../../app/answer-draft-key"

function keyOf(question: string): string {
  return `${ANSWER_DRAFT_START}${question}`
}

/** The answer that was being written to this question in this browser, or a blank one. */
export function keptDraft(question: Question): Response {
  const blank = blankResponse(question)
  try {
    const parsed = responseSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(question.id)) ?? "null"))
    return parsed.success && parsed.data.kind === question.kind ? parsed.data : blank
  } catch {
    return blank
  }
}

/** Keeps an answer as it is typed; null forgets it. */
export function keepDraft(question: string, draft: Response | null): void {
  try {
    if (draft === null) localStorage.removeItem(keyOf(question))
    else localStorage.setItem(keyOf(question), JSON.stringify(draft))
  } catch {
    // storage is full or turned off: the page still holds it
  }
}
