import {beforeEach, expect, test, vi} from "vitest"
import {forgetLoaded} from "../../app/forgotten"
import {SKILL_STANDING_KEY} from "../../app/skill-standing-key"
import {setStanding} from "./skill-standing"

const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  })
})

test("setStanding() after everything was forgotten writes no old mark back", () => {
  setStanding("rag", "have")
  forgetLoaded()
  kept.clear()
  setStanding("evals", "lack")
  expect(JSON.parse(kept.get(SKILL_STANDING_KEY) ?? "null")).toEqual({evals: "lack"})
})
