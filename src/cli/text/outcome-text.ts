import {checkForm} from "#core/practice/check-form"
import {displayOrder} from "#core/practice/display-order"
import type {Grading} from "#core/practice/grade-response"
import {incidentPar} from "#core/practice/incident-par"
import {EVIDENCE_NAMES, LEVEL_NAMES} from "#core/practice/practice-words"
import {percent} from "#model/percent"
import {EVIDENCES} from "#model/practice/practice-events"
import type {Question} from "#model/practice/question"
import type {Response} from "#model/practice/response"
import {markdownText, numberedLines} from "./markdown-text"
import {wrap} from "./wrap"

/** From which share a point is there, and there in part. */
const THERE = 0.7
const IN_PART = 0.4

export function markOfShare(share: number): string {
  return share >= THERE ? "✓" : share >= IN_PART ? "◐" : "✗"
}

function estimateLines(question: Extract<Question, {kind: "estimation"}>, response: Response): string[] {
  if (response.kind !== "estimation") return []
  const {quantities, twist} = question.estimate
  const unit = quantities.find(({id}) => id === twist.quantity)?.unit ?? ""
  return [...quantities, {id: "twist", ask: twist.ask, unit, value: twist.value}].map(
    one => `- ${one.ask} ${one.value} ${one.unit}, yours ${response.numbers[one.id] ?? "left open"}`,
  )
}

function incidentLines(question: Extract<Question, {kind: "debugging"}>, response: Response): string[] {
  if (response.kind !== "debugging") return []
  const {causes, cause, probes, actions} = question.incident
  const used = probes.filter(({id}) => response.asked.includes(id)).reduce((sum, one) => sum + one.minutes, 0)
  return [
    `The cause: ${causes.find(({id}) => id === cause)?.says}. You used ${used} minutes of evidence; the cheapest that settles it takes ${incidentPar(question.incident)?.minutes ?? "?"}`,
    ...displayOrder(actions, {question: question.id, list: "actions"}).map(
      ({says, right, why}) => `${right ? "✓" : "✗"} ${says}. ${why}`,
    ),
  ]
}

/** What was measured, beside what it should have been. */
function measuredLines(question: Question, response: Response): string[] {
  switch (question.kind) {
    case "estimation":
      return estimateLines(question, response)
    case "debugging":
      return incidentLines(question, response)
    case "code-reading":
      return question.reading.faults.map(({lines, says}) => `- Line ${lines.join(", ")}: ${says}`)
    case "trade-off":
    case "design": {
      if (response.kind !== "design" && response.kind !== "trade-off") return []
      const verdicts = Object.values(checkForm(question.form, response.form))
      const open = verdicts.filter(verdict => verdict === "open").length
      if (open === 0) return []
      return [
        `${open === 1 ? "One check" : `${open} checks`} of the form found empty fields and could not be counted`,
      ]
    }
    default:
      return []
  }
}

/** What was made of an answer, and a good one. */
export function outcomeText(
  question: Question,
  {response, grading}: {readonly response: Response; readonly grading: Grading},
  columns: number,
): string {
  const parts = EVIDENCES.filter(one => grading.evidence[one] > 0)
  const points = question.rubric.flatMap(({id, says, level}) => {
    const point = grading.points.find(one => one.id === id)
    const share = point?.share ?? 0
    return [
      wrap(`${markOfShare(share)} ${says}`, columns, "  "),
      `  ${LEVEL_NAMES[level]}, ${percent(share)}${point === undefined ? "" : `, ${EVIDENCE_NAMES[point.evidence]}`}`,
    ]
  })
  const measured = measuredLines(question, response).map(line => wrap(line, columns, "  "))
  const solution = question.kind === "coding" ? question.solution : question.mended
  return [
    `${percent(grading.score)} of what the level asks for`,
    wrap(parts.map(one => `${percent(grading.evidence[one])} ${EVIDENCE_NAMES[one]}`).join(", "), columns),
    "",
    ...points,
    ...(measured.length === 0 ? [] : ["", ...measured]),
    "",
    "A good answer",
    markdownText(question.answer, columns),
    ...(solution === null ? [] : ["", "The code as it should be", numberedLines(solution)]),
    ...(question.labs.length === 0
      ? []
      : [
          "",
          wrap(
            `Do it for real: ${question.labs.map(slug => `lanewise lab show ${slug}`).join(", ")}`,
            columns,
          ),
        ]),
  ].join("\n")
}
