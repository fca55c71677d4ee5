import {readFileSync} from "node:fs"
import {join} from "node:path"
import {expect, test} from "vitest"
import {readDocsGiven} from "./docs-given"
import {agreementOf, docsBlock, withDocsBlock} from "./docs-tables"
import {type GoldLabel, readGold} from "./postings-data"

const root = join(import.meta.dirname, "../..")
const given = readDocsGiven(root)
const document = readFileSync(join(root, "docs/decode.md"), "utf8")

test("docs/decode.md states what the lane model and the labels hold (npx tsx tools/decode-docs.ts writes it)", () => {
  expect(document).toBe(withDocsBlock(document, docsBlock(given)))
})

test("docsBlock() changes with each score and each bin of the calibration", () => {
  const {model} = given
  const block = docsBlock(given)
  const [score, ...scores] = model.scores
  const [bin, ...bins] = model.calibration
  if (score === undefined || bin === undefined) throw new TypeError("the model has scores and a calibration")
  const changed = [
    {...model, scores: [{...score, accuracy: score.accuracy + 0.002}, ...scores]},
    {...model, scores: [{...score, mixL1: score.mixL1 + 0.002}, ...scores]},
    {...model, calibration: [[bin[0], bin[1] + 1, bin[2]] satisfies [number, number, number], ...bins]},
    {...model, labelled: model.labelled + 1},
  ]
  for (const other of changed) expect(docsBlock({...given, model: other})).not.toBe(block)
})

test("withDocsBlock() replaces what is between the marks and nothing else", () => {
  const block = docsBlock(given)
  const [begin = ""] = block.split("\n")
  const end = block.split("\n").at(-1) ?? ""
  expect(withDocsBlock(`before\n${begin}\nold\n${end}\nafter`, block)).toBe(`before\n${block}\nafter`)
  expect(() => withDocsBlock("no marks", block)).toThrow(RangeError)
  expect(() => withDocsBlock(`${block}\n${block}`, block)).toThrow(RangeError)
})

const [LABEL] = readGold(join(root, "test/gold/decode-labels.jsonl"))

function label(id: string, lane: GoldLabel["lane"], mix: GoldLabel["mix"]): GoldLabel {
  if (LABEL === undefined) throw new TypeError("there are labels")
  return {...LABEL, id, lane, mix}
}

test("agreementOf() counts what two readings share beyond chance", () => {
  const first = [
    label("a", "ai", [1, 0, 0]),
    label("b", "ml", [0, 1, 0]),
    label("c", "ai", [1, 0, 0]),
    label("d", "ml", [0, 1, 0]),
  ]
  const second = [
    label("a", "ai", [0.5, 0.5, 0]),
    label("b", "ml", [0, 1, 0]),
    label("c", "ml", [0, 1, 0]),
    label("d", "ml", [0, 1, 0]),
  ]
  const {n, lane, kappa, mixL1, level} = agreementOf(first, second)
  expect({n, lane, mixL1, level}).toEqual({n: 4, lane: 0.75, mixL1: 0.75, level: 1})
  // chance: .5 x .25 + .5 x .75
  expect(kappa).toBeCloseTo((0.75 - 0.5) / 0.5, 12)
  expect(() => agreementOf(first, [])).toThrow(RangeError)
})
