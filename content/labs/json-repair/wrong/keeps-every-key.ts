type Field = {
  name: string
  type: "text" | "number" | "choice" | "boolean" | "date"
  optional: boolean
  values?: {[name: string]: string[]}
  units?: {[name: string]: number}
  decimals?: number
  low?: number
  high?: number
}
type Schema = {name: string; fields: Field[]; product: {of: string[]; is: string}}
type Scalar = string | number | boolean | null
/** An object as it was written: keys may come twice. `open`: the text ended before it did. */
type Found = {pairs: [string, Value][]; open: boolean}
type Value = Scalar | Found | Value[]

const MOST_ASKS = 4
/** What a mail does not say it will not say the second time. */
const MOST_ASKS_MISSING = 1

/** No value here: what stands there is no JSON, or the text ends in the middle of it. */
const BROKEN = Symbol("broken")
const CUT = Symbol("cut")

const CLOSING: {[quote: string]: string} = {'"': '"', "'": "'", "\u201c": "\u201d"}
const ESCAPES: {[letter: string]: string} = {n: "\n", t: "\t", r: "\r", b: "\b", f: "\f"}
const WORDS: {[word: string]: Scalar} = {
  true: true,
  True: true,
  false: false,
  False: false,
  null: null,
  None: null,
}

/** Reads what is meant as JSON, beginning at a place of the text. */
function makeReader(text: string, start: number) {
  let at = start

  function skip() {
    for (;;) {
      while (at < text.length && " \n\t\r".includes(text.charAt(at))) at++
      if (text.startsWith("//", at)) {
        const end = text.indexOf("\n", at)
        at = end < 0 ? text.length : end
      } else if (text.startsWith("/*", at)) {
        const end = text.indexOf("*/", at)
        at = end < 0 ? text.length : end + 2
      } else return
    }
  }

  function quoted(): string | symbol {
    const closing = CLOSING[text.charAt(at)]
    at++
    let read = ""
    while (at < text.length) {
      const c = text.charAt(at)
      at++
      if (c === closing) return read
      if (c !== "\\") read += c
      else {
        const escaped = text.charAt(at)
        at++
        if (escaped === "u") {
          read += String.fromCharCode(Number.parseInt(text.slice(at, at + 4), 16))
          at += 4
        } else read += ESCAPES[escaped] ?? escaped
      }
    }
    return CUT
  }

  function bare(): string {
    const from = at
    while (at < text.length && /[A-Za-z0-9_+\-.$]/.test(text.charAt(at))) at++
    return text.slice(from, at)
  }

  function word(): Value | symbol {
    const read = bare()
    if (read === "") return BROKEN
    if (read in WORDS) return WORDS[read] ?? null
    // nobody knows whether more digits were to come
    if (at === text.length) return CUT
    return /^[-+]?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(read) ? Number(read) : read
  }

  function list(): Value | symbol {
    const items: Value[] = []
    at++
    for (;;) {
      skip()
      if (at >= text.length) return items
      if (text.charAt(at) === "]") {
        at++
        return items
      }
      if (text.charAt(at) === ",") {
        at++
        continue
      }
      const item = value()
      if (item === CUT) return items
      if (typeof item === "symbol") return BROKEN
      items.push(item)
    }
  }

  function object(): Value | symbol {
    const found: Found = {pairs: [], open: true}
    at++
    for (;;) {
      skip()
      if (at >= text.length) return found
      if (text.charAt(at) === "}") {
        at++
        found.open = false
        return found
      }
      if (text.charAt(at) === ",") {
        at++
        continue
      }
      const key = CLOSING[text.charAt(at)] === undefined ? bare() : quoted()
      if (key === "") return BROKEN
      skip()
      if (typeof key === "symbol" || at >= text.length) return found
      if (text.charAt(at) !== ":") return BROKEN
      at++
      skip()
      if (at >= text.length) return found
      const read = value()
      if (read === CUT) return found
      if (typeof read === "symbol") return BROKEN
      found.pairs.push([key, read])
    }
  }

  function value(): Value | symbol {
    const c = text.charAt(at)
    if (c === "{") return object()
    if (c === "[") return list()
    return CLOSING[c] === undefined ? word() : quoted()
  }

  return {object, end: () => at}
}

/** Every object that stands in the text, the outermost ones only. */
function objectsIn(text: string): Found[] {
  const objects: Found[] = []
  let from = text.indexOf("{")
  while (from >= 0) {
    const reader = makeReader(text, from)
    const read = reader.object()
    if (isFound(read)) objects.push(read)
    from = text.indexOf("{", isFound(read) ? reader.end() : from + 1)
  }
  return objects
}

function isFound(value: Value | symbol): value is Found {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

const plain = (key: string) => key.toLowerCase().replace(/[^a-z0-9]/g, "")

/** The record may lie in a box: {"order": {...}}. */
function unwrap(schema: Schema, found: Found): Found {
  const names = schema.fields.map(field => plain(field.name))
  const own = found.pairs.some(([key]) => names.includes(plain(key)))
  const [first] = found.pairs
  if (own || found.pairs.length !== 1 || first === undefined) return found
  const inside = Array.isArray(first[1]) ? first[1][0] : first[1]
  return inside !== undefined && isFound(inside) ? unwrap(schema, inside) : found
}

function rounded(value: number, decimals: number): number {
  const scale = decimals === 0 ? 1 : decimals === 1 ? 10 : 100
  return Math.floor(value * scale + 0.5) / scale
}

function readNumber(field: Field, value: Value): number | undefined {
  let read: number
  if (typeof value === "number") read = value
  else if (typeof value === "string") {
    const parts = /^([A-Za-z$]*) ?([-+]?[0-9][0-9., ]*?) ?([A-Za-z$]*)$/.exec(value.trim())
    if (parts === null) return undefined
    const unit = parts[1] || parts[3] || ""
    const factor = unit === "" ? 1 : field.units?.[unit]
    if (factor === undefined) return undefined
    let digits = (parts[2] ?? "").replace(/ /g, "")
    const comma = digits.lastIndexOf(",")
    // the last mark is the decimal one, unless three digits follow the only comma
    if (comma > digits.lastIndexOf(".")) {
      const thousands = digits.indexOf(".") < 0 && digits.length - comma === 4
      digits = thousands ? digits.replace(/,/g, "") : digits.replace(/\./g, "").replace(",", ".")
    } else digits = digits.replace(/,/g, "")
    if (!/^[-+]?\d+(\.\d+)?$/.test(digits)) return undefined
    read = rounded(Number(digits) * factor, field.decimals ?? 2)
  } else return undefined
  return read >= (field.low ?? read) && read <= (field.high ?? read) ? read : undefined
}

function readChoice(field: Field, value: Value): string | undefined {
  if (typeof value !== "string") return undefined
  const wanted = value.trim().toLowerCase()
  for (const [name, aliases] of Object.entries(field.values ?? {})) {
    if (name.toLowerCase() === wanted || aliases.some(alias => alias.toLowerCase() === wanted)) return name
  }
  return undefined
}

function readBoolean(value: Value): boolean | undefined {
  const word = typeof value === "string" ? value.trim().toLowerCase() : value
  if (word === true || word === 1 || word === "true" || word === "yes" || word === "y") return true
  if (word === false || word === 0 || word === "false" || word === "no" || word === "n") return false
  return undefined
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

function readDate(value: Value): string | undefined {
  if (typeof value !== "string") return undefined
  let year = 0
  let month = 0
  let day = 0
  let parts = /^(\d{4})[-/](\d{2})[-/](\d{2})(T.*)?$/.exec(value)
  if (parts !== null) [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  parts = /^(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})$/.exec(value)
  if (parts !== null) [day, month, year] = [Number(parts[1]), monthOf(parts[2]), Number(parts[3])]
  parts = /^([A-Za-z]{3})[a-z]* (\d{1,2}), (\d{4})$/.exec(value)
  if (parts !== null) [month, day, year] = [monthOf(parts[1]), Number(parts[2]), Number(parts[3])]
  parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value)
  if (parts !== null) {
    const first = Number(parts[1])
    const second = Number(parts[2])
    year = Number(parts[3])
    // 3/4 is two days of the year
    if (first <= 12 && second <= 12 && first !== second) return undefined
    month = first > 12 ? second : first
    day = first > 12 ? first : second
  }
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return undefined
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? "").toLowerCase()) + 1
}

/** The value of a field, or undefined where what stands there cannot be it. */
function readField(field: Field, value: Value): Scalar | undefined {
  if (value === null) return field.optional ? null : undefined
  if (field.type === "number") return readNumber(field, value)
  if (field.type === "choice") return readChoice(field, value)
  if (field.type === "boolean") return readBoolean(value)
  if (field.type === "date") return readDate(value)
  return typeof value === "string" ? value : undefined
}

function readRecord(schema: Schema, box: Found) {
  const found = unwrap(schema, box)
  const record: {[name: string]: Scalar} = {}
  const names = schema.fields.map(field => plain(field.name))
  for (const [key, value] of found.pairs) {
    if (!names.includes(plain(key)) && !Array.isArray(value) && !isFound(value)) record[key] = value
  }
  const problems: string[] = []
  let missing = 0
  for (const field of schema.fields) {
    const written = found.pairs.filter(([key]) => plain(key) === plain(field.name))
    const values = written.map(([, value]) => readField(field, value))
    const value = values[0]
    if (written.length === 0 && field.optional && !found.open) record[field.name] = null
    else if (written.length === 0) {
      missing += 1
      problems.push(`${field.name} is missing`)
    } else if (value === undefined) problems.push(`${field.name} is not a ${field.type} that fits`)
    else if (values.some(other => other !== value)) problems.push(`${field.name} is given twice`)
    else record[field.name] = value
  }
  const [first, second] = schema.product.of.map(name => record[name])
  const product = record[schema.product.is]
  if (typeof first === "number" && typeof second === "number" && typeof product === "number") {
    const off = first * second - product
    if (off > 0.0051 || off < -0.0051)
      problems.push(`${schema.product.is} is not ${schema.product.of.join(" times ")}`)
  }
  return {record, problems, missing, open: found.open}
}

export function parse(schema: Schema, raw: string, asked: string[]) {
  const readings = objectsIn(raw).map(found => readRecord(schema, found))
  const whole = readings.filter(reading => reading.problems.length === 0)
  const [best] = whole
  if (
    best !== undefined &&
    whole.every(other => JSON.stringify(other.record) === JSON.stringify(best.record))
  )
    return {do: "record", record: best.record}
  // the one with fewest problems tells what to ask for
  let nearest = readings[0]
  for (const reading of readings)
    if (nearest !== undefined && reading.problems.length < nearest.problems.length) nearest = reading
  const lacks = nearest !== undefined && !nearest.open && nearest.missing > 0
  if (asked.length >= (lacks ? MOST_ASKS_MISSING : MOST_ASKS))
    return {do: "refuse", reason: "No answer that fits"}
  const error = nearest === undefined || nearest.open ? "The answer is not whole; write it again" : ""
  return {do: "ask", error: [error, ...(nearest?.problems ?? [])].filter(text => text !== "").join("; ")}
}
