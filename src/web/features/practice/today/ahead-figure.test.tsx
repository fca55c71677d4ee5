import {renderToStaticMarkup} from "react-dom/server"
import {expect, test} from "vitest"
import type {DayAhead} from "#core/practice/plan-today"
import {AheadFigure} from "./ahead-figure"

const DAY: DayAhead = {day: "2026-03-02", minutes: 12, newCards: 3, reviews: 1}
const figure = (...ahead: readonly DayAhead[]) => renderToStaticMarkup(<AheadFigure ahead={ahead} />)

test("the days ahead have a scale and a key", () => {
  const shown = figure(DAY, {...DAY, day: "2026-03-03", minutes: 5})
  expect(shown).toContain("12 min at the most")
  expect(shown).toContain("6 new cards")
  expect(shown).toContain("2 reviews")
})

test("where no card lies ahead there is no figure", () => {
  expect(figure({...DAY, minutes: 0, newCards: 0, reviews: 0})).toBe("")
  expect(figure()).toBe("")
})
