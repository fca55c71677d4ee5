import {openBatch} from "#core/pay/batch"
import {CsvStream} from "#io/node/csv-stream"
import type {PayModel} from "#model/pay/pay-model"
import type {RangeTarget} from "#model/pay/posting"
import {printable} from "#model/printable"
import {UserError} from "#model/user-error"

export type BatchEffects = {
  /** Pieces of the text of a file, or of standard input where the path is "-". */
  readPieces(path: string): AsyncIterable<string>
  /** Writes to standard output as it is; false where nobody reads any more. */
  write(text: string): Promise<boolean>
  tell(text: string): void
  /** Aborted where the person interrupts the run. */
  readonly signal: AbortSignal
}

const CENTS = 100

function idCell(id: string): string {
  return /[",\r\n]/.test(id) ? `"${id.replaceAll('"', '""')}"` : id
}

function money(usd: number): number {
  return Math.round(usd * CENTS) / CENTS
}

/** Reads rows and writes `id,q10,q50,q90` for each in the same order, a piece at a time. A bad row is told by line and
 * field, leaves its quantiles empty and lets the run go on.
 * @throws UserError at the end where there were bad rows, at once where the header will not do, what the signal was aborted
 * with */
export async function runBatch(
  path: string,
  {model, target, effects}: {model: PayModel; target: RangeTarget | undefined; effects: BatchEffects},
): Promise<void> {
  const stream = new CsvStream()
  let read: ReturnType<typeof openBatch> | undefined
  let index = 0
  let bad = 0
  // a single bad row needs no more than the line at the end
  let first = ""
  const tellBad = (wrong: string) => {
    bad += 1
    if (bad === 1) first = wrong
    if (bad === 2) effects.tell(printable(first))
    if (bad > 1) effects.tell(printable(wrong))
  }
  const answer = (records: ReturnType<CsvStream["push"]>): string => {
    let out = ""
    for (const {cells, line} of records) {
      if (read === undefined) {
        read = openBatch(cells, {model, target})
        out += "id,q10,q50,q90\n"
        continue
      }
      const result = read(cells, index)
      index += 1
      if (result.kind === "row") out += `${idCell(result.id)},${result.quantiles.map(money).join(",")}\n`
      else {
        tellBad(`Line ${line}, ${result.field}: ${result.wrong}`)
        out += `${idCell(result.id)},,,\n`
      }
    }
    return out
  }
  for await (const piece of effects.readPieces(path)) {
    effects.signal.throwIfAborted()
    const out = answer(stream.push(piece))
    if (out !== "" && !(await effects.write(out))) return
  }
  const last = answer(stream.finish())
  if (last !== "") await effects.write(last)
  if (read === undefined)
    throw new UserError(
      "Expected a header line, found an empty file",
      "`lanewise pay --help` lists the columns",
    )
  if (bad === 1) throw new UserError(first, "Mend that line; its quantiles are empty, all others are there")
  if (bad > 1)
    throw new UserError(
      `Expected every row to be readable, found ${bad} of ${index} that are not`,
      "Mend the lines named above; their quantiles are empty",
    )
}
