import {javascriptLanguage, tsxLanguage, typescriptLanguage} from "@codemirror/lang-javascript"
import {pythonLanguage} from "@codemirror/lang-python"
import {classHighlighter, highlightCode} from "@lezer/highlight"
import {type ReactNode, useMemo} from "react"

const PARSERS = {
  ts: typescriptLanguage,
  typescript: typescriptLanguage,
  tsx: tsxLanguage,
  js: javascriptLanguage,
  py: pythonLanguage,
  python: pythonLanguage,
} as const

function parserOf(language: string) {
  return Object.entries(PARSERS).find(([name]) => name === language)?.[1].parser
}

/** Code to read, marked as in the editor; of a language that is not known, plain. */
export function CodeText({code, language}: {readonly code: string; readonly language: string}) {
  return useMemo(() => {
    const parser = parserOf(language)
    if (parser === undefined) return code
    const parts: ReactNode[] = []
    highlightCode(
      code,
      parser.parse(code),
      classHighlighter,
      (text, classes) =>
        parts.push(
          classes === "" ? (
            text
          ) : (
            <span key={parts.length} className={classes}>
              {text}
            </span>
          ),
        ),
      () => parts.push("\n"),
    )
    return parts
  }, [code, language])
}
