import {readAnswer} from "../lab-fault"
import type {Play, World} from "../lab-system"
import {drawDocument} from "./document"
import type {OutputParameters} from "./parameters"
import {Reading} from "./reading"
import {readingAnswerSchema} from "./reading-answer"
import {readingMetrics} from "./reading-metrics"
import {SCHEMAS, schemaView} from "./schemas"
import {outputTrace} from "./trace"

const ASKED = {
  call: "parse",
  hint: 'Return {do: "record", record}, {do: "ask", error} or {do: "refuse", reason}',
} as const

export function openReadings({parameters, seed}: World<OutputParameters>): Reading[] {
  return Array.from(
    {length: parameters.documents},
    (_, index) => new Reading(drawDocument(parameters, {seed, index})),
  )
}

/** Reads the mails of all worlds, question by question: one front for each kind of record holds all that wait. */
export function* playOutput(worlds: readonly World<OutputParameters>[]): Play {
  const opened = worlds.map(openReadings)
  const all = opened.flat().map((reading, id) => ({reading, id}))
  for (let left = all; left.length > 0; left = left.filter(({reading}) => reading.end === null))
    for (const schema of SCHEMAS) {
      const asked = left.filter(({reading}) => reading.document.schema === schema)
      if (asked.length === 0) continue
      const answers = yield {
        call: "parse",
        on: "code",
        ids: asked.map(({id}) => id),
        shared: [schemaView(schema)],
        args: asked.map(({reading}) => [reading.answer.raw, [...reading.errors]]),
      }
      for (const [at, {reading}] of asked.entries())
        reading.take(readAnswer(readingAnswerSchema, answers[at], ASKED))
    }
  return opened.map((readings, at) => ({
    metrics: readingMetrics(readings),
    trace: worlds[at]?.record ? outputTrace(readings) : null,
  }))
}
