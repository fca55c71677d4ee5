import {readFileSync} from "node:fs"
import {expect, test} from "vitest"
import {readOffers} from "#core/pay/offers/read-offers"
import {loadContent} from "#io/node/content/load-content"
import {readPayModel} from "#io/node/content/read-pay-model"
import {UserError} from "#model/user-error"
import {type OffersEffects, offersCommand} from "./offers"

function fakeEffects(file: unknown): OffersEffects & {readonly said: string[]; readonly read: string[]} {
  const said: string[] = []
  const read: string[] = []
  return {
    said,
    read,
    say: text => void said.push(text),
    readText: async path => {
      read.push(path)
      return JSON.stringify(file)
    },
    content: () => loadContent("."),
    payModel: () => readPayModel("."),
    columns: 60,
    today: () => "2026-03-01",
  }
}

const GOOD = {name: "Good", place: "us-tx", baseUsd: 180_000}

test("offersCommand() reads the path it is given, - included, and prints once", async () => {
  const effects = fakeEffects({offers: [GOOD]})
  await offersCommand("-", {}, effects)
  expect(effects.read).toEqual(["-"])
  expect(effects.said).toHaveLength(1)
})

test("offersCommand() prints what it can before it says that something is wrong", async () => {
  const effects = fakeEffects({offers: [GOOD, {name: "Bad", baseUsd: 95}]})
  await expect(offersCommand("offers.json", {json: true}, effects)).rejects.toThrow(UserError)
  const {answers, problems} = JSON.parse(effects.said[0] ?? "{}")
  expect(answers).toHaveLength(1)
  expect(problems).toHaveLength(1)
})

test("offersCommand() knows the day, tells equal names apart and keeps lines within the terminal", async () => {
  const effects = fakeEffects({offers: [{...GOOD, startsOn: "2026-02-01"}, GOOD]})
  await offersCommand("offers.json", {}, effects)
  const [text = ""] = effects.said
  expect(text).toContain("Good: It starts on 2026-02-01, which lies in the past")
  expect(text).toContain("Good and Good (2) pay the same after tax")
  for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(60)
})

test("the example of docs/offers.md has no faults and is that of the golden report", () => {
  const [, example = ""] = /```json\n(.*?)```/s.exec(readFileSync("docs/offers.md", "utf8")) ?? []
  const golden = readFileSync("test/golden/offers-text/in/offers.json", "utf8")
  expect(readOffers(example)).toEqual(readOffers(golden))
  expect(readOffers(example).problems).toEqual([])
})
