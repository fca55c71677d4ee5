import {expect, test} from "vitest"
import {FAULT_KINDS, FAULTS} from "#labs/sim/model-output/fault-kinds"
import {faultWords, type MailTrace, sieveRows, sieveWords} from "./model-output-view"

const mail = (faults: string[], end: MailTrace["end"], asks = 0): MailTrace => ({faults, end, asks})

test("every fault of the simulator has a row, on the right side of the line", () => {
  const rows = sieveRows({mails: FAULT_KINDS.map(kind => mail([kind], "right")), examples: []})
  expect(rows.map(({fault}) => fault).sort()).toEqual([...FAULT_KINDS].sort())
  expect(
    rows
      .filter(({lossy}) => lossy)
      .map(({fault}) => fault)
      .sort(),
  ).toEqual(FAULT_KINDS.filter(kind => FAULTS[kind].lossy).sort())
  expect(FAULT_KINDS.filter(kind => faultWords(kind) === kind)).toEqual(["missing", "comments"])
})

test("a mail with two faults is in both rows, and clean ones have a row of their own", () => {
  const rows = sieveRows({mails: [mail(["fence", "slip"], "right", 1), mail([], "right")], examples: []})
  expect(rows.map(({fault}) => fault)).toEqual(["", "fence", "slip"])
})

test("sieveWords() names the fault behind most silent mistakes", () => {
  const mails = [mail(["slip"], "wrong"), mail(["slip"], "wrong"), mail(["fence"], "right", 2)]
  expect(sieveWords({mails, examples: []})).toBe(
    "1 of 3 mails became true records with 2 questions, 0 were refused, and 2 are silently wrong; most often where the answer had this: product is off.",
  )
})
