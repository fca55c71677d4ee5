import {zipSync} from "fflate"
import type {ResumeNotice} from "#model/resume/resume"
import {UserError} from "#model/user-error"
import {docxHtmlText} from "./docx-html"
import {MOST_WORD_XML} from "./limits"
import type {openZip} from "./open-zip"
import type {TextFound} from "./pdf-text"
import {tidyText} from "./plain-text"
import {wordXmlText} from "./word-xml"

/** Parts that hold words or say how they are laid out; pictures, fonts and macros are never unpacked. */
const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/[^/]+|word\/(?:[^/]+\.xml|_rels\/[^/]+\.rels))$/i
const HEADER = /^word\/header\d*\.xml$/i
const FOOTER = /^word\/footer\d*\.xml$/i
const MACROS = /vbaProject\.bin$/i

const MACRO_NOTICE: ResumeNotice = {
  id: "macros",
  message: "The file holds macros: only its text was read, nothing in it was run",
}

export function isDocx(names: readonly string[]): boolean {
  return names.some(name => /^word\/document\d*\.xml$/i.test(name))
}

/** The text of a DOCX: headers, body, footers. Tables come row by row.
 * @throws UserError where it is damaged or empty */
export async function docxText({names, unpack}: ReturnType<typeof openZip>): Promise<TextFound> {
  const parts = unpack(name => WANTED.test(name), MOST_WORD_XML)
  const [{default: mammoth}, body] = [await import("mammoth"), zipSync({...parts}, {level: 0})]
  // Node takes the one, the browser the other
  const input = {buffer: body, arrayBuffer: body.slice().buffer}
  const html = await mammoth
    .convertToHtml(input, {
      ignoreEmptyParagraphs: false,
      convertImage: mammoth.images.imgElement(async () => ({src: ""})),
    })
    .then(
      ({value}) => value,
      () => {
        throw new UserError(
          "Expected a whole DOCX, this one is damaged",
          "Save it again from the program that made it, or copy its text and paste it",
        )
      },
    )
  const texts = (pattern: RegExp) =>
    Object.entries(parts).flatMap(([name, bytes]) =>
      pattern.test(name) ? [wordXmlText(new TextDecoder().decode(bytes))] : [],
    )
  const once = new Set([...texts(HEADER), docxHtmlText(html), ...texts(FOOTER)])
  const text = tidyText([...once].join("\n\n"))
  if (text === "")
    throw new UserError(
      "Expected a DOCX with text, found none in it",
      "If it shows a picture of a resume, export the resume from where it was written, or paste its text",
    )
  return {text, notices: names.some(name => MACROS.test(name)) ? [MACRO_NOTICE] : []}
}
