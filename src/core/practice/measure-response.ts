import {log} from "#math/log"
import type {Question} from "#model/practice/question"
import type {Response} from "#model/practice/response"
import {checkForm} from "./check-form"
import {incidentPar} from "./incident-par"

/** Shares from 0 to 1 by what measures them: a quantity, a check, a fault, `cause`, `minutes`, `action`, `tests`. */
export type Measured = Readonly<Record<string, number>>

/** Credit for a number: full within the tolerance, half within three times as much, by the error of its logarithm. */
export function creditOf(given: number, {value, tolerance}: {value: number; tolerance: number}): number {
  if (!(given > 0)) return 0
  const error = Math.abs(log(given / value))
  if (error <= log(1 + tolerance)) return 1
  return error <= log(1 + 3 * tolerance) ? 0.5 : 0
}

type Of<K extends Question["kind"]> = Extract<Question, {kind: K}>
type Answer<K extends Response["kind"]> = Extract<Response, {kind: K}>

function measureEstimate({estimate}: Of<"estimation">, {numbers}: Answer<"estimation">): Measured {
  const {quantities, twist} = estimate
  const tolerance = quantities.find(({id}) => id === twist.quantity)?.tolerance ?? 0.1
  return {
    ...Object.fromEntries(quantities.map(one => [one.id, creditOf(numbers[one.id] ?? 0, one)])),
    twist: creditOf(numbers["twist"] ?? 0, {value: twist.value, tolerance}),
  }
}

/** Minutes count for those only whose evidence leaves one cause: a guess that comes true is luck. */
function measureIncident({incident}: Of<"debugging">, {asked, cause, action}: Answer<"debugging">): Measured {
  const seen = incident.probes.filter(({id}) => asked.includes(id))
  const cleared = new Set(seen.flatMap(({clears}) => clears))
  const settled = incident.causes.every(({id}) => id === incident.cause || cleared.has(id))
  const used = seen.reduce((total, {minutes}) => total + minutes, 0)
  const par = incidentPar(incident)?.minutes ?? 0
  const right = cause === incident.cause
  return {
    cause: right ? 1 : 0,
    minutes: right && settled && used > 0 ? Math.min(1, par / used) : 0,
    action: incident.actions.some(({id, right}) => right && id === action) ? 1 : 0,
  }
}

/** A fault is found where one of its lines is marked. Where more than half of the marks hit nothing, they count less. */
function measureReading({reading}: Of<"code-reading">, {lines}: Answer<"code-reading">): Measured {
  const marked = [...new Set(lines)]
  const hits = marked.filter(line => reading.faults.some(fault => fault.lines.includes(line))).length
  const precision = marked.length === 0 ? 0 : hits / marked.length
  const credit = precision >= 0.5 ? 1 : precision
  return Object.fromEntries(
    reading.faults.map(({id, lines: own}) => [id, own.some(line => marked.includes(line)) ? credit : 0]),
  )
}

/** What of an answer can be measured without anybody's judgement.
 * @throws RangeError where answer and question are of different kinds */
export function measureResponse(question: Question, response: Response): Measured {
  if (question.kind === "concept" && response.kind === "concept") return {}
  if (question.kind === "estimation" && response.kind === "estimation")
    return measureEstimate(question, response)
  if (question.kind === "debugging" && response.kind === "debugging")
    return measureIncident(question, response)
  if (question.kind === "code-reading" && response.kind === "code-reading")
    return measureReading(question, response)
  if (question.kind === "coding" && response.kind === "coding")
    return {tests: Math.min(1, response.passed / response.cases)}
  if (
    (question.kind === "trade-off" && response.kind === "trade-off") ||
    (question.kind === "design" && response.kind === "design")
  )
    return Object.fromEntries(
      Object.entries(checkForm(question.form, response.form)).map(([id, verdict]) => [
        id,
        verdict === "holds" ? 1 : 0,
      ]),
    )
  throw new RangeError(`Expected an answer of kind "${question.kind}", found "${response.kind}"`)
}
