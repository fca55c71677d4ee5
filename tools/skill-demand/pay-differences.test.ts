import {expect, test} from "vitest"
import {type PaidPosting, payDifferences} from "./pay-differences"

function posting(at: number, skills: readonly string[], extra: number): PaidPosting {
  return {
    cell: at % 2 === 0 ? "ai senior" : "ml mid",
    logPay: 12 + (at % 2) + 0.01 * (at % 7) + extra,
    skills: new Set(skills),
  }
}

test("payDifferences() finds a skill that goes with more pay, within cells, and shrinks one that chance explains", () => {
  const postings = Array.from({length: 200}, (_, at) => {
    const pays = at % 4 < 2
    const idle = at % 5 === 0
    return posting(at, [...(pays ? ["pays"] : []), ...(idle ? ["idle"] : [])], pays ? 0.1 : 0)
  })
  const {bySkill, spread} = payDifferences(postings, ["pays", "idle", "absent"])
  expect(bySkill.get("pays")?.difference).toBeCloseTo(0.1, 2)
  expect(spread).toBeGreaterThan(0.03)
  expect(Math.abs(bySkill.get("idle")?.shrunk ?? 1)).toBeLessThan(0.02)
})

test("payDifferences() says nothing about a skill that too few postings ask for", () => {
  const postings = Array.from({length: 40}, (_, at) => posting(at, at < 3 ? ["rare"] : [], at < 3 ? 1 : 0))
  expect(payDifferences(postings, ["rare"]).bySkill.get("rare")).toEqual({
    n: 3,
    difference: 0,
    se: 0,
    shrunk: 0,
  })
})
