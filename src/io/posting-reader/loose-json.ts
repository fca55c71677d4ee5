/** A field of whatever came out of JSON; undefined where the value is no object or has no such field of its own. */
export function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined
  return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
}

/** A list as it is, nothing as no list, anything else as a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** A string that says something or a number, without space around it; undefined for all else. */
export function wordsOf(value: unknown): string | undefined {
  if (typeof value === "number" && Number.isFinite(value)) return String(value)
  if (typeof value !== "string") return undefined
  const text = value.trim()
  return text === "" ? undefined : text
}

/** The first of these fields that holds words. */
export function firstWords(value: unknown, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const words = wordsOf(fieldOf(value, key))
    if (words !== undefined) return words
  }
  return undefined
}

/** The words of a string, of an object's `name`, or of each of a list. */
export function namesOf(value: unknown): string[] {
  return listOf(value).flatMap(item => wordsOf(item) ?? firstWords(item, ["name", "value"]) ?? [])
}

/** Whether a value is an object and no list. */
export function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
