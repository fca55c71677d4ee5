import {readFileSync} from "node:fs"
import {expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import {FIT_ENGINE} from "#model/fit/answers"
import {benchRows, measureRow} from "../../bench/fit/rows"
import {inputsHash} from "./inputs-hash"
import {tableText, withTable} from "./table-text"

const {fit: bank, fitFigures} = loadContent(".")
if (bank === null || fitFigures === null) throw new RangeError("Needs the bank and the figures of fit")
const ROWS = benchRows(bank)

/** How far a figure may lie from what the design promised. */
const WITHIN = 0.03

test("the figures of fit were measured with the bank as it is, and there is one for each row", () => {
  expect(fitFigures.engine).toBe(FIT_ENGINE)
  expect(fitFigures.inputs).toBe(inputsHash(bank))
  expect(fitFigures.rows.map(({id, people}) => [id, people])).toEqual(
    ROWS.map(({id, people}) => [id, people]),
  )
})

test("a bank whose statements or assumptions differ has another hash, and one with other words has not", () => {
  const [first, ...facets] = bank.facets
  if (first === undefined) throw new RangeError("Needs a facet")
  const [one, ...statements] = first.statements
  if (one === undefined) throw new RangeError("Needs a statement")
  const with_ = (changed: typeof one) =>
    inputsHash({...bank, facets: [{...first, statements: [changed, ...statements]}, ...facets]})
  expect(with_({...one, desirability: one.desirability + 0.1})).not.toBe(fitFigures.inputs)
  expect(with_({...one, text: "Something else that somebody did"})).toBe(fitFigures.inputs)
  const assumptions = {...bank.assumptions, call_at: 0.7}
  expect(inputsHash({...bank, assumptions})).not.toBe(fitFigures.inputs)
})

test("a row that is measured anew is the same to the last digit", () => {
  const row = ROWS.find(({id}) => id === "questions")
  if (row === undefined) throw new RangeError("Needs the row of the three questions")
  const steps = measureRow(row, bank.assumptions.call_at)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  expect(step.value).toEqual(fitFigures.rows.find(({id}) => id === row.id))
}, 60_000)

test("each figure that the design promised is reached within three points", () => {
  const promised = ROWS.flatMap(({id, target}) =>
    (["right", "retest", "right_when_called"] as const).flatMap(name => {
      const value = target[name]
      return value === undefined || value === null ? [] : [{id, name, value}]
    }),
  )
  expect(promised.length).toBe(7)
  for (const {id, name, value} of promised) {
    const found = fitFigures.rows.find(row => row.id === id)?.[name] ?? 0
    expect(Math.abs(found - value), `${id} ${name}`).toBeLessThanOrEqual(WITHIN)
  }
})

test("the table of the bench is that of the figures", () => {
  const readme = readFileSync("bench/fit/README.md", "utf8")
  expect(withTable(readme, tableText(ROWS, fitFigures.rows))).toBe(readme)
})
