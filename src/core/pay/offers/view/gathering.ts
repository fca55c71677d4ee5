import type {NumberField} from "./offer-fields"
import {readField} from "./read-field"

type Fields = Readonly<Record<string, NumberField>>

/** Gathers the value that the fields of a form stand for, and what is wrong with them, by path. */
export class Gathering {
  readonly value: Record<string, unknown> = {}
  readonly problems: {readonly field: string; readonly message: string}[] = []

  complain(field: string, message: string): void {
    this.problems.push({field, message})
  }

  put(path: string, value: unknown): void {
    const keys = path.split(".")
    const last = keys.pop()
    if (last === undefined) return
    let inner: object = this.value
    for (const key of keys) {
      const found: unknown = Reflect.get(inner, key)
      const next: object = typeof found === "object" && found !== null ? found : {}
      Reflect.set(inner, key, next)
      inner = next
    }
    Reflect.set(inner, last, value)
  }

  /** Number fields, as far as they are wanted. */
  numbers(texts: Readonly<Record<string, string>>, fields: Fields, isWanted = (_path: string) => true): void {
    for (const [path, field] of Object.entries(fields)) {
      if (!isWanted(path)) continue
      const reading = readField(texts[path] ?? "", field)
      if (reading.kind === "value") this.put(path, reading.value)
      else if (reading.kind === "wrong") this.complain(path, reading.message)
    }
  }

  /** A list of numbers; blanks at its end are not there, those before are 0. */
  list(path: string, texts: readonly string[], field: NumberField): readonly number[] {
    const used = texts.slice(0, texts.findLastIndex(text => text.trim() !== "") + 1)
    const values = used.map((text, index) => {
      const reading = readField(text, field)
      if (reading.kind === "wrong") this.complain(`${path}[${index}]`, reading.message)
      return reading.kind === "value" ? reading.value : 0
    })
    this.put(path, values)
    return values
  }
}
