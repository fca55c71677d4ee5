import {UserError} from "#model/user-error"

/** A larger file is not opened, bytes. */
export const MOST_BYTES = 20 * 1024 * 1024
/** A ZIP that unpacks to more, or has more entries, is not unpacked. */
export const MOST_UNPACKED = 60 * 1024 * 1024
export const MOST_ENTRIES = 5000
/** The same for the text parts of a DOCX, whose reader takes a hundred times their size and two seconds a megabyte. */
export const MOST_WORD_XML = 10 * 1024 * 1024
/** Pages and characters that are read; what comes behind them is left out, and that is said. */
export const MOST_PAGES = 60
export const MOST_TEXT = 400_000

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`
}

/** @throws UserError where a file is too large to be opened */
export function requireSize(bytes: number): void {
  if (bytes <= MOST_BYTES) return
  throw new UserError(
    `Expected a file of at most ${megabytes(MOST_BYTES)}, found ${megabytes(bytes)}`,
    "Save the resume without pictures, or paste its text; of a LinkedIn archive choose the parts Profile, Positions, Education and Skills",
  )
}
