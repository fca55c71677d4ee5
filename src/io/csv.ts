import {UserError} from "#model/user-error"

export type CsvCell = string | number | null
export type CsvRow = Readonly<Record<string, CsvCell>>

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/

/** Splits CSV text into lines of cells: commas or another separator of one character, double quotes, doubled quotes inside
 * them, LF or CRLF.
 * @throws UserError on a quote that never closes */
export function splitCsv(text: string, separator = ","): string[][] {
  const lines: string[][] = []
  let cells: string[] = []
  let cell = ""
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (quoted) {
      if (char !== '"') cell += char
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (char === '"' && cell === "") quoted = true
    else if (char === separator) {
      cells.push(cell)
      cell = ""
    } else if (char === "\n") {
      lines.push([...cells, cell.replace(/\r$/, "")])
      cells = []
      cell = ""
    } else cell += char
  }
  if (quoted)
    throw new UserError(
      `Expected a closing quote, found the end after line ${lines.length + 1}`,
      "Close the quoted cell",
    )
  if (cell !== "" || cells.length > 0) lines.push([...cells, cell])
  return lines
}

function typedCell(cell: string): CsvCell {
  if (cell === "") return null
  return NUMBER.test(cell) ? Number(cell) : cell
}

/** Reads CSV with a header line into rows. An empty cell is null and a plain decimal number is a number.
 * @throws UserError where a line has another number of cells than the header, or the header repeats a name
 * @example parseCsv("a,b\n1,x\n") // => [{a: 1, b: "x"}] */
export function parseCsv(text: string): CsvRow[] {
  const [header, ...lines] = splitCsv(text)
  if (header === undefined)
    throw new UserError("Expected a header line, found an empty file", "Add the header line")
  if (new Set(header).size < header.length)
    throw new UserError(
      `Expected column names that differ, found ${header.join(",")}`,
      "Rename the repeated column",
    )
  return lines.map((cells, index) => {
    if (cells.length !== header.length)
      throw new UserError(
        `Expected ${header.length} cells in line ${index + 2}, found ${cells.length}`,
        "Give the line one cell for each column; quote a cell that holds a comma",
      )
    return Object.fromEntries(header.map((name, column) => [name, typedCell(cells[column] ?? "")]))
  })
}
