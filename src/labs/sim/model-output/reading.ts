import {type Answer, drawAnswer, type MailDocument} from "./document"
import type {ReadingAnswer} from "./reading-answer"
import type {Scalar} from "./record-law"

/** Who asks more often than this has the mail refused. */
const MOST_ASKS = 6
/** Sound fields that a question may name beside those at fault: a product that does not hold involves two of them. */
const MOST_SOUND = 2

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
      this.answer = drawAnswer(this.document, this.errors.length, this.#isPointed(answer.error))
    }
  }

  /** Whether the text says what is wrong: the fields at fault, not a list of all there are. An answer that is cut off has
   * none at fault; then any text does. */
  #isPointed(text: string): boolean {
    const {spoiled} = this.answer
    if (spoiled.length === 0) return text !== ""
    const named = this.document.schema.fields.map(({name}) => name).filter(name => text.includes(name))
    const sound = named.filter(name => !spoiled.includes(name))
    return spoiled.every(name => named.includes(name)) && sound.length <= MOST_SOUND
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
