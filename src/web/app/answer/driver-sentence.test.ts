import {expect, test} from "vitest"
import {driverSentence} from "./driver-sentence"

const driver = {belief: "b", name: "A belief", correlation: 0.5}
const plain = (text: string) => text.replaceAll("\u202f", " ")

test("driverSentence() says who leads at either end where the belief turns the answer", () => {
  expect(plain(driverSentence({...driver, whenLow: 214_626, whenHigh: -81_369}, "Staying", "MLOps"))).toBe(
    "Where it is low, Staying leads by $210 K; where it is high, MLOps leads by $81 K.",
  )
})

test("driverSentence() says how much the lead shrinks where the leader stays ahead", () => {
  expect(plain(driverSentence({...driver, whenLow: 112_640, whenHigh: 45_210}, "ML", "AI"))).toBe(
    "ML leads by $45 K where it is high, by $110 K where it is low.",
  )
})
