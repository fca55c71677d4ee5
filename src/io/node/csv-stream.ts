import {UserError} from "#model/user-error"
import {splitCsv} from "../csv"

export type CsvRecord = {
  readonly cells: readonly string[]
  /** Line of the file at which it begins, from 1. */
  readonly line: number
}

const LONGEST_RECORD = 1_000_000

/** Reads CSV in pieces, so that a file of any length needs the memory of one piece: commas, double quotes, doubled
 * quotes and line ends inside them, LF or CRLF, a byte order mark. Empty lines are left out.
 * @throws UserError on a quote that never closes */
export class CsvStream {
  private rest = ""
  private line = 1
  private begun = false

  /** Characters kept for the next piece: less than a record. */
  get held(): number {
    return this.rest.length
  }

  /** The records that end in this piece. */
  push(piece: string): CsvRecord[] {
    const text = this.begun ? this.rest + piece : piece.replace(/^\uFEFF/, "")
    if (piece !== "") this.begun = true
    const records: CsvRecord[] = []
    let from = 0
    let quote = text.indexOf('"')
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", from)) {
      if (quote >= 0 && quote < from) quote = text.indexOf('"', from)
      if (quote >= 0 && quote < end) end = quotedEnd(text, from)
      if (end < 0) break
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
    if (quotedEnd(`${this.rest}\n`, 0) < 0) throw this.unclosed()
    this.take(this.rest, records)
    this.rest = ""
    return records
  }

  private take(raw: string, records: CsvRecord[]): void {
    const record = raw.endsWith("\r") ? raw.slice(0, -1) : raw
    const line = this.line
    this.line += 1
    if (record.includes("\n")) this.line += record.split("\n").length - 1
    if (record === "") return
    // nothing but an empty cell is no line for splitCsv
    const [cells = [""]] = record.includes('"') ? splitCsv(record) : [record.split(",")]
    records.push({cells, line})
  }

  private unclosed(): UserError {
    return new UserError(
      `Expected line ${this.line} to end, found an open quote or more than ${LONGEST_RECORD} characters`,
      "Close the quoted cell",
    )
  }
}

/** The first line end outside quoted cells, or -1. A quote inside a cell that does not begin with one is a character
 * like others. */
function quotedEnd(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    if (text[at] === '"') {
      at = afterQuoted(text, at)
      if (at < 0) return -1
    }
    const comma = text.indexOf(",", at)
    const end = text.indexOf("\n", at)
    if (end < 0 || comma < 0 || end < comma) return end
    at = comma + 1
  }
  return -1
}

/** Where a quoted cell that begins at `at` is over, or -1. */
function afterQuoted(text: string, at: number): number {
  let close = text.indexOf('"', at + 1)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  return close < 0 ? -1 : close + 1
}
