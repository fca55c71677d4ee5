import {describe, expect, test} from "vitest"
import {checkPay, DEFAULT_CHOICE, type PayChoice, payCodec} from "./pay-codec"

const FULL: PayChoice = {
  lane: "ai",
  level: "mid",
  country: "US",
  placeId: "us-tx-austin",
  employer: "bigtech",
  year: 2023,
  basis: "total",
  ownUsd: 240_000,
  isReal: true,
}

describe("payCodec", () => {
  test.each([
    ["the default", DEFAULT_CHOICE],
    ["everything", FULL],
    ["another country", {...DEFAULT_CHOICE, country: "GB"}],
  ])("carry %s there and back", (_, choice) => {
    expect(payCodec.decode(`#${payCodec.encode(choice)}`)).toEqual({choice, problems: []})
  })

  test("name what cannot be read and leave it at its default", () => {
    const {choice, problems} = payCodec.decode("#pv=1&lane=ai&level=boss&own=95&year=soon&real=maybe&shoe=44")
    expect(choice).toEqual({...DEFAULT_CHOICE, lane: "ai"})
    expect(problems).toHaveLength(5)
    for (const part of ["boss", "95", "soon", "maybe", "shoe"]) expect(problems.join()).toContain(part)
  })

  test("show base pay where total lacks its kind of employer, and say so", () => {
    const {choice, problems} = payCodec.decode("#pv=1&basis=total")
    expect(choice.basis).toBe("base")
    expect(problems).toEqual([
      "The link asks for total pay without a kind of employer, so base pay is shown.",
    ])
  })

  test("say when a link comes from another version", () => {
    expect(payCodec.decode("#pv=9&lane=ai").problems[0]).toContain("another version (9)")
  })
})

test("checkPay() lets go of places and countries that this build does not know", () => {
  const known = {places: {"us-tx": {country: "US"}, gb: {country: "GB"}}, countries: ["GB", "US"]}
  expect(checkPay({...DEFAULT_CHOICE, placeId: "us-tx"}, known)).toEqual({
    choice: {...DEFAULT_CHOICE, placeId: "us-tx"},
    problems: [],
  })
  expect(checkPay({...DEFAULT_CHOICE, placeId: "atlantis"}, known).problems[0]).toContain("atlantis")
  expect(checkPay({...DEFAULT_CHOICE, placeId: "constructor"}, known).problems).toHaveLength(1)
  expect(checkPay({...DEFAULT_CHOICE, country: "QQ"}, known)).toMatchObject({
    choice: {country: "US"},
    problems: [expect.stringContaining("QQ")],
  })
})
