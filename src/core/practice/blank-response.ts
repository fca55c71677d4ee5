import type {Question} from "#model/practice/question"
import type {Response} from "#model/practice/response"

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
