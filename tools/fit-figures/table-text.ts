import type {FitFigureRow} from "#model/content/fit-figures"
import type {BenchRow} from "../../bench/fit/rows"

const START = "<!-- table of tools/fit-figures.ts -->"
const END = "<!-- end of the table -->"

function percent(share: number | null): string {
  return share === null ? "–" : `${(share * 100).toFixed(1)} %`
}

function withTarget(share: number | null, target: number | null | undefined): string {
  return target == null ? percent(share) : `${percent(share)} (${Math.round(target * 100)} %)`
}

/** The table of the measurements, in Markdown; targets of the design stand in brackets. */
export function tableText(rows: readonly BenchRow[], figures: readonly FitFigureRow[]): string {
  const lines = rows.flatMap(({id, what, target}) => {
    const found = figures.find(figure => figure.id === id)
    if (found === undefined) return []
    const cells = [
      what,
      found.people.toLocaleString("en-US"),
      withTarget(found.right, target.right),
      withTarget(found.retest, target.retest),
      percent(found.called),
      withTarget(found.right_when_called, target.right_when_called),
      found.pairs.toFixed(1),
      percent(found.widened),
    ]
    return [`| ${cells.join(" | ")} |`]
  })
  return [
    "| asked | people | right | same again | called | right when called | pairs | widened |",
    "| --- | --: | --: | --: | --: | --: | --: | --: |",
    ...lines,
  ].join("\n")
}

/** A document with the table between its marks. */
export function withTable(document: string, table: string): string {
  const [before, rest] = document.split(START)
  const [, after] = (rest ?? "").split(END)
  if (before === undefined || after === undefined)
    throw new RangeError(`Needs the marks "${START}" and "${END}" in the document, found none`)
  return `${before}${START}\n\n${table}\n\n${END}${after}`
}
