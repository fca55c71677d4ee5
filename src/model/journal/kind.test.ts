import {expect, test} from "vitest"
import {z} from "zod"
import type {JournalEvent} from "./event"
import {defineKind, readEvent, readPayload} from "./kind"
import {JOURNAL_KINDS} from "./kinds"

/** Version 1 held pay a month in whole dollars, version 2 a year, version 3 names its currency. */
const payV1 = z.object({monthly: z.number()}).transform(({monthly}) => ({yearly: monthly * 12}))
const payV2 = z.object({yearly: z.number()}).transform(({yearly}) => ({yearly, currency: "USD"}))
const PAY_NOTED = defineKind("pay-noted", z.object({yearly: z.number(), currency: z.string()}), [
  payV1,
  payV2,
])

function event(version: number, payload: JournalEvent["payload"]): JournalEvent {
  return {
    id: "01J00000000000000000000001",
    at: "2026-01-01T00:00:00.000Z",
    kind: "pay-noted",
    version,
    payload,
  }
}

test("a kind's version is one more than its older versions", () => {
  expect(PAY_NOTED.version).toBe(3)
  expect(JOURNAL_KINDS["profile-edited"].version).toBe(1)
})

test("readPayload() upcasts step by step from whichever version was written", () => {
  const present = {status: "read", payload: {yearly: 120, currency: "USD"}}
  expect(readPayload(PAY_NOTED, event(1, {monthly: 10}))).toEqual(present)
  expect(readPayload(PAY_NOTED, event(2, {yearly: 120}))).toEqual(present)
  expect(readPayload(PAY_NOTED, event(3, {yearly: 120, currency: "USD"}))).toEqual(present)
})

test("readPayload() names the field of a payload that does not fit the version it claims", () => {
  expect(readPayload(PAY_NOTED, event(1, {yearly: 120}))).toMatchObject({
    status: "unreadable",
    problems: [{field: "monthly"}],
  })
  expect(readPayload(PAY_NOTED, event(3, {yearly: 120}))).toMatchObject({
    status: "unreadable",
    problems: [{field: "currency"}],
  })
})

test("a newer version and an unknown kind are newer, not wrong", () => {
  expect(readPayload(PAY_NOTED, event(4, "anything"))).toEqual({status: "newer"})
  expect(readEvent(event(1, {monthly: 10}), JOURNAL_KINDS)).toEqual({status: "newer"})
  expect(readEvent({...event(1, {}), kind: "constructor"}, JOURNAL_KINDS)).toEqual({status: "newer"})
})
