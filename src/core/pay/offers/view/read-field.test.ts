import {expect, test} from "vitest"
import {GRANT_FIELDS, OFFER_FIELDS} from "./offer-fields"
import {readField} from "./read-field"

test("readField() gives shares for percent fields and holds them to their bounds in percent", () => {
  expect(readField("15 %", OFFER_FIELDS["bonus.targetShare"])).toEqual({kind: "value", value: 0.15})
  expect(readField("900", OFFER_FIELDS["bonus.targetShare"])).toEqual({
    kind: "wrong",
    message: "Needs 0 to 500, found 900",
  })
})

test("readField() lets only those fields be blank that have a usual value", () => {
  expect(readField(" ", OFFER_FIELDS.hoursPerWeek)).toEqual({kind: "blank"})
  expect(readField("", OFFER_FIELDS.baseUsd)).toMatchObject({kind: "wrong"})
})

test("readField() names what it cannot read and shows how to write it", () => {
  expect(readField("21o k", OFFER_FIELDS.baseUsd)).toEqual({
    kind: "wrong",
    message: "Cannot read “21o k”, needs a number, for example 220k or $220,000",
  })
})

test("readField() takes no half of an option", () => {
  expect(readField("1.5", GRANT_FIELDS.shareCount)).toMatchObject({
    message: "Needs a whole number, found 1.5",
  })
})
