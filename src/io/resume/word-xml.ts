import {Parser} from "htmlparser2"

const LINE_ENDS = new Set(["w:p", "w:br", "w:cr", "w:tr"])

/** The words of a part of a DOCX, a paragraph a line; for headers and footers, which the reader of DOCX passes over. */
export function wordXmlText(xml: string): string {
  let text = ""
  let isText = false
  const parser = new Parser(
    {
      onopentagname: name => {
        if (name === "w:t") isText = true
        if (name === "w:tab") text += "\t"
      },
      ontext: words => {
        if (isText) text += words
      },
      onclosetag: name => {
        if (name === "w:t") isText = false
        if (LINE_ENDS.has(name)) text += "\n"
      },
    },
    {xmlMode: true, decodeEntities: true},
  )
  parser.end(xml)
  return text.replace(/\n{2,}/g, "\n").trim()
}
