import {type Answer, drawAnswer, type MailDocument} from "./document"
import type {ReadingAnswer} from "./reading-answer"
import type {Scalar} from "./record-law"

/** Who asks more often than this has the mail refused. */
const MOST_ASKS = 6

/** A field that came out wrong. `found` is as it was given; null where it was not there. */
export type WrongField = {readonly field: string; readonly expected: Scalar; readonly found: unknown}

export type ReadingEnd =
  | {readonly how: "right" | "refused"}
  | {readonly how: "wrong"; readonly fields: readonly WrongField[]; readonly extra: readonly string[]}

/** One mail on its way from the model's answer to a record or a refusal. */
export class Reading {
  answer: Answer
  /** What the model was told so far. */
  readonly errors: string[] = []
  end: ReadingEnd | null = null

  constructor(readonly document: MailDocument) {
    this.answer = drawAnswer(document, 0, false)
  }

  take(answer: ReadingAnswer): void {
    if (answer.do === "record") this.end = judgeRecord(this.document, answer.record)
    else if (answer.do === "refuse" || this.errors.length === MOST_ASKS) this.end = {how: "refused"}
    else {
      this.errors.push(answer.error)
      const helped = answer.error !== "" && this.answer.spoiled.every(field => answer.error.includes(field))
      this.answer = drawAnswer(this.document, this.errors.length, helped)
    }
  }
}

/** Whether a record is the true one, field by field. An optional field may be left out where there is nothing. */
export function judgeRecord(
  {schema, record}: MailDocument,
  given: Readonly<Record<string, unknown>>,
): ReadingEnd {
  const fields = schema.fields.flatMap(({name}): WrongField[] => {
    const expected = record[name] ?? null
    const found = given[name] ?? null
    const same =
      typeof expected === "number" && typeof found === "number"
        ? Math.abs(found - expected) < 1e-6
        : found === expected
    return same ? [] : [{field: name, expected, found}]
  })
  const extra = Object.keys(given).filter(name => !schema.fields.some(field => field.name === name))
  return fields.length + extra.length === 0 ? {how: "right"} : {how: "wrong", fields, extra}
}
