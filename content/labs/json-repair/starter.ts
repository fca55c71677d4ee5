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

/** Called for each answer of the model. `asked` holds what you have already told it about this mail. */
export function parse(schema: Schema, raw: string, asked: string[]) {
  // from the first brace to the last
  const text = raw.slice(raw.indexOf("{"), raw.lastIndexOf("}") + 1)
  let found: {[key: string]: unknown}
  try {
    found = JSON.parse(text)
  } catch {
    return asked.length === 0 ? {do: "ask", error: "Invalid JSON"} : {do: "refuse", reason: "Invalid JSON"}
  }
  const record: {[name: string]: unknown} = {}
  for (const field of schema.fields) record[field.name] = found[field.name] ?? null
  return {do: "record", record}
}
