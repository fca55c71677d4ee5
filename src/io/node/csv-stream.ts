import {UserError} from "#model/user-error"

export type CsvRecord = {
  readonly cells: string[] /** Line of the file at which it begins, from 1. */
  readonly line: number
}

const LONGEST_RECORD = 1_000_000

/** Reads CSV in pieces, so that a file of any length needs the memory of one piece: commas, double quotes, doubled
 * quotes and line ends inside them, LF or CRLF, a byte order mark. Empty lines are left out.
 * Throws UserError on a quote that never closes. */
export class CsvStream {
  private rest = ""
  private line = 1
  private begun = false

  /** The records that end in this piece. */
  push(piece: string): CsvRecord[] {
    const text = this.begun ? this.rest + piece : piece.replace(/^\uFEFF/, "")
    if (piece !== "") this.begun = true
    const records: CsvRecord[] = []
    let from = 0
    for (let end = recordEnd(text, from); end >= 0; end = recordEnd(text, from)) {
      this.take(text.slice(from, end), records)
      from = end + 1
    }
    this.rest = text.slice(from)
    if (this.rest.length > LONGEST_RECORD) throw this.unclosed()
    return records
  }

  /** The last record, where the file does not end with a line end. */
  finish(): CsvRecord[] {
    const records: CsvRecord[] = []
    if (this.rest === "") return records
    if (quoteCount(this.rest) % 2 === 1) throw this.unclosed()
    this.take(this.rest, records)
    this.rest = ""
    return records
  }

  private take(raw: string, records: CsvRecord[]): void {
    const record = raw.endsWith("\r") ? raw.slice(0, -1) : raw
    const line = this.line
    this.line += 1
    if (record.includes("\n")) this.line += record.split("\n").length - 1
    if (record !== "")
      records.push({cells: record.includes('"') ? quotedCells(record) : record.split(","), line})
  }

  private unclosed(): UserError {
    return new UserError(
      `Expected line ${this.line} to end, found an open quote or more than ${LONGEST_RECORD} characters`,
      "Close the quoted cell",
    )
  }
}

/** The first line end outside quotes, or -1. */
function recordEnd(text: string, from: number): number {
  let end = text.indexOf("\n", from)
  if (end < 0) return -1
  let quotes = quoteCount(text.slice(from, end))
  while (quotes % 2 === 1) {
    const next = text.indexOf("\n", end + 1)
    if (next < 0) return -1
    quotes += quoteCount(text.slice(end, next))
    end = next
  }
  return end
}

function quoteCount(text: string): number {
  let count = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1
  return count
}

function quotedCells(record: string): string[] {
  const cells: string[] = []
  let cell = ""
  let quoted = false
  for (let at = 0; at < record.length; at += 1) {
    const char = record[at] ?? ""
    if (quoted && char === '"' && record[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (char === '"' && (quoted || cell === "")) quoted = !quoted
    else if (char === "," && !quoted) {
      cells.push(cell)
      cell = ""
    } else cell += char
  }
  cells.push(cell)
  return cells
}
