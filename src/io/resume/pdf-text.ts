import type {ResumeNotice} from "#model/resume/resume"
import {UserError} from "#model/user-error"
import {MOST_PAGES} from "./limits"
import {linesOfItems} from "./pdf-lines"
import {requirePdfSize} from "./pdf-size"
import {tidyText} from "./plain-text"

/** A page with fewer letters has no text worth the name: it is a picture, or empty. */
const FEWEST_LETTERS = 20

export type TextFound = {readonly text: string; readonly notices: readonly ResumeNotice[]}

function explain(error: unknown): UserError {
  const name = error instanceof Error ? error.name : ""
  if (name === "PasswordException")
    return new UserError(
      "Expected a PDF that opens without a password, this one asks for one",
      "Save a copy without a password, or copy its text and paste it",
    )
  return new UserError(
    "Expected a whole PDF, this one is damaged",
    "Export it again from the program that made it, or copy its text and paste it",
  )
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0
}

/** The text of a PDF, page by page in the order in which it was written. Pictures are not read.
 * @throws UserError where it is locked, damaged, or a scan without text */
export async function pdfText(bytes: Uint8Array): Promise<TextFound> {
  requirePdfSize(bytes)
  const {getDocumentProxy} = await import("unpdf")
  // the reader takes the bytes away, so it gets its own
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {verbosity: 0}).catch((error: unknown) => {
    throw explain(error)
  })
  try {
    const count = Math.min(pdf.numPages, MOST_PAGES)
    const pages: string[] = []
    for (let number = 1; number <= count; number += 1) {
      const page = await pdf.getPage(number)
      const {items} = await page.getTextContent()
      pages.push(linesOfItems(items.flatMap(item => ("str" in item ? [item] : []))))
    }
    const text = tidyText(pages.join("\n\n"))
    if (letters(text) < FEWEST_LETTERS)
      throw new UserError(
        `Expected a PDF with text, found ${count === 1 ? "a page" : `${count} pages`} without any`,
        "It is a scan or a picture: export the resume from the program that it was written in, or paste its text",
      )
    return {text, notices: noticesOf(pages, pdf.numPages)}
  } catch (error) {
    throw error instanceof UserError ? error : explain(error)
  } finally {
    await pdf.cleanup()
  }
}

function noticesOf(pages: readonly string[], count: number): ResumeNotice[] {
  const blank = pages.flatMap((page, at) => (letters(page) < FEWEST_LETTERS ? [at + 1] : []))
  return [
    ...(blank.length === 0
      ? []
      : [
          {
            id: "pages-without-text",
            message: `Page ${blank.join(", ")} holds no text: what is a picture there was not read`,
          },
        ]),
    ...(count > pages.length
      ? [{id: "cut-pages", message: `The first ${pages.length} of ${count} pages were read`}]
      : []),
  ]
}
