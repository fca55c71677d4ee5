/** Deeper than anybody reads. */
const DEEPEST = 20
const CIRCLE = "(itself)"

type Writing = {
  /** Letters that are still wanted. */
  left: number
  /** What the value stands in, from the outside in. */
  readonly within: unknown[]
}

/** What console.log was given, as code would write it: JSON, and what JSON would leave out or call null as what it is.
 * @param most how many letters are looked at; a longer value may end anywhere after them */
export function showValue(value: unknown, most: number): string {
  if (typeof value === "string") return value
  try {
    return write(value, {left: most, within: []})
  } catch {
    return "(something that cannot be shown)"
  }
}

function write(value: unknown, at: Writing): string {
  if (typeof value === "object" && value !== null) return writeObject(value, at)
  return counted(writeSimple(value, at.left), at)
}

function counted(text: string, at: Writing): string {
  at.left -= text.length
  return text
}

function writeSimple(value: unknown, most: number): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(value.slice(0, most + 1))
    case "bigint":
      return `${value}n`
    case "function":
      return `function ${value.name}`.trimEnd()
    default:
      return Object.is(value, -0) ? "-0" : String(value)
  }
}

function writeObject(value: object, at: Writing): string {
  if (at.within.includes(value)) return CIRCLE
  if (at.within.length >= DEEPEST) return "..."
  at.within.push(value)
  const text = writeParts(value, at)
  at.within.pop()
  return text
}

function writeParts(value: object, at: Writing): string {
  if (value instanceof Error) return counted(`${value.name}: ${value.message}`, at)
  if (value instanceof RegExp) return counted(String(value), at)
  if (value instanceof Map) return `Map(${value.size}) {${pairs(value, at)}}`
  if (value instanceof Set) return `Set(${value.size}) [${list(value, at)}]`
  if (Array.isArray(value)) return `[${list(value, at)}]`
  const name = classOf(value)
  if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    return `${name}[${list(Object.values(value), at)}]`
  return `${name}{${pairs(Object.entries(value), at)}}`
}

/** The class of what is no plain object, with a space after it. */
function classOf(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === null || prototype === Object.prototype) return ""
  return `${value.constructor?.name ?? "Object"} `
}

function list(values: Iterable<unknown>, at: Writing): string {
  const parts: string[] = []
  for (const value of values) {
    if (at.left <= 0) break
    parts.push(write(value, at))
    at.left -= 1
  }
  return parts.join(",")
}

function pairs(entries: Iterable<readonly [unknown, unknown]>, at: Writing): string {
  const parts: string[] = []
  for (const [key, value] of entries) {
    if (at.left <= 0) break
    parts.push(`${write(key, at)}:${write(value, at)}`)
    at.left -= 2
  }
  return parts.join(",")
}
