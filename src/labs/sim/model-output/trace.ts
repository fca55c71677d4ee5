import {z} from "zod"
import type {Reading} from "./reading"

const SHOWN = 12
const LONGEST = 700

const endSchema = z.enum(["right", "wrong", "refused"])

/** What became of every mail, by what was wrong with the first answer. */
export const outputTraceSchema = z.strictObject({
  mails: z.array(z.strictObject({faults: z.array(z.string()), asks: z.number(), end: endSchema})),
  /** Answers to look at: those that were read wrongly, then those that were refused, then others. */
  examples: z.array(
    z.strictObject({
      index: z.number(),
      raw: z.string(),
      faults: z.array(z.string()),
      asks: z.number(),
      end: endSchema,
      /** What came out wrong, as JSON; `expected` is null for a key that does not belong there. */
      fields: z.array(
        z.strictObject({field: z.string(), expected: z.string().nullable(), found: z.string()}),
      ),
    }),
  ),
})
export type OutputTrace = z.infer<typeof outputTraceSchema>

export function outputTrace(readings: readonly Reading[]): OutputTrace {
  const ended = readings.map((reading, index) => ({
    index,
    reading,
    faults: [...reading.document.faults],
    asks: reading.errors.length,
    end: reading.end?.how ?? ("refused" as const),
  }))
  const order = {wrong: 0, refused: 1, right: 2}
  const examples = [...ended]
    .sort((a, b) => order[a.end] - order[b.end] || b.faults.length - a.faults.length || a.index - b.index)
    .slice(0, SHOWN)
  return {
    mails: ended.map(({faults, asks, end}) => ({faults, asks, end})),
    examples: examples.map(({index, reading, faults, asks, end}) => ({
      index,
      raw: reading.answer.raw.slice(0, LONGEST),
      faults,
      asks,
      end,
      fields: wrongFields(reading),
    })),
  }
}

function wrongFields({end}: Reading): OutputTrace["examples"][number]["fields"] {
  if (end?.how !== "wrong") return []
  const wrong = end.fields.map(({field, expected, found}) => ({
    field,
    expected: JSON.stringify(expected),
    found: JSON.stringify(found).slice(0, 200),
  }))
  return [...wrong, ...end.extra.map(field => ({field, expected: null, found: "an extra key"}))]
}
