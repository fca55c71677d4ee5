import {createHash} from "node:crypto"
import {readFileSync} from "node:fs"
import {join} from "node:path"
import {gzipSync} from "node:zlib"
import {expect, test} from "vitest"
import {beliefValues} from "#core/career/beliefs"
import {payBands} from "#core/career/pay-bands"
import {payBand} from "#core/pay/band"
import {bandModel, preparePay} from "#core/pay/band-model"

import {loadContent} from "#io/node/content/load-content"
import {readPayModel} from "#io/node/content/read-pay-model"
import type {AdditiveTable} from "#model/pay/pay-model"
import {careerFeed} from "./career-feed"
import {modelFiles} from "./model-text"
import {hasPayData} from "./pay-data"

const model = readPayModel(".")
const LEAST_ROWS = 5
const MOST_BYTES = 400_000
const DATA = join(import.meta.dirname, "../../../shared/data/pay")

function tables(): AdditiveTable[] {
  const {base, total} = model
  return [
    base.centre,
    base.width,
    total.centre,
    ...[base.spread.mid, base.spread.low, base.spread.high, total.spread].map(({logScale}) => logScale),
  ]
}

test("No word of the committed model rests on fewer than 5 rows", () => {
  const counts = tables().flatMap(({terms}) =>
    Object.values(terms).flatMap(({words}) => Object.values(words).map(([, , n]) => n)),
  )
  expect(counts.length).toBeGreaterThan(1000)
  expect(Math.min(...counts.slice(0, 50_000))).toBeGreaterThanOrEqual(LEAST_ROWS)
})

test("The committed model takes at most 400 kB compressed", () => {
  expect(gzipSync(Object.values(modelFiles(model)).join(""), {level: 9}).length).toBeLessThanOrEqual(
    MOST_BYTES,
  )
})

test("Every scored hold-out of all lanes beats the back-off table", () => {
  const all = model.scores.filter(({lane}) => lane === "all")
  expect(all.length).toBeGreaterThan(8)
  for (const {loss, backOffLoss, holdout, target} of all)
    expect({holdout, target, better: loss < backOffLoss}).toEqual({holdout, target, better: true})
})

test.skipIf(!hasPayData(DATA))(
  "The committed model was fitted on the pay data that are beside the repository",
  () => {
    for (const {file, sha256} of model.data) {
      expect(
        createHash("sha256")
          .update(readFileSync(join(DATA, file)))
          .digest("hex"),
      ).toBe(sha256)
    }
  },
)

test("The table and the beliefs of the career model follow from the committed fit", () => {
  const feed = careerFeed(model)
  expect(Object.keys(feed)).toHaveLength(5)
  for (const [path, text] of Object.entries(feed)) expect(readFileSync(path, "utf8")).toBe(text)
})

test("Total pay of the Pay page and of the career model agree within 6 % where both are measured", () => {
  const content = loadContent(".")
  const career = payBands("open-data", beliefValues(content.beliefs, {}), content)
  const given = preparePay(bandModel(model))
  for (const level of ["mid", "senior"] as const)
    for (const employer of ["nonai", "bigtech"] as const) {
      const answer = payBand({lane: "ml", level, employer}, given)
      const median = answer.kind === "band" ? answer.total?.quantiles[2]?.payUsd : undefined
      expect(Math.abs(Math.log((median ?? Number.NaN) / career("ml", level, employer).median))).toBeLessThan(
        0.06,
      )
    }
})
