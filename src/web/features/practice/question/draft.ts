import type {Question} from "#model/practice/question"
import {type Response, responseSchema} from "#model/practice/response"

const BLANK = {text: "", claims: {}, probes: {}}

/** An answer with nothing in it yet. */
export function blankResponse(question: Question): Response {
  switch (question.kind) {
    case "concept":
      return {kind: "concept", ...BLANK}
    case "estimation":
      return {kind: "estimation", ...BLANK, numbers: {}}
    case "debugging":
      return {kind: "debugging", ...BLANK, asked: [], cause: null, action: null}
    case "code-reading":
      return {kind: "code-reading", ...BLANK, lines: []}
    case "trade-off":
      return {kind: "trade-off", ...BLANK, form: {}}
    case "design":
      return {kind: "design", ...BLANK, form: {}, pushes: question.pushes.map(() => "")}
    case "coding": {
      const {shown, hidden} = question.drill
      return {
        kind: "coding",
        ...BLANK,
        code: question.starter ?? "",
        passed: 0,
        cases: shown.length + hidden.length,
      }
    }
  }
}

function keyOf(question: string): string {
  return `lanewise-answer-${question}`
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
