import {expect, test} from "vitest"
import {weeksOf} from "./weeks"

test("weeksOf() gives a skill without hours no part of a week", () => {
  const end = (value: number) => ({value, low: value, high: value + 9})
  const bar = (id: string, startHours: number, endHours: number) => ({
    id,
    name: id,
    part: "move" as const,
    startHours,
    endHours: end(endHours),
    doneOn: null,
    isCritical: false,
  })
  const bars = [bar("rag", 0, 3), bar("agents", 3, 3), bar("eval-design", 3, 6)]
  const [week] = weeksOf(bars, {start: "2026-12-07", hoursPerWeek: 8, activities: new Map()})
  expect(week?.parts.map(({skill, hours}) => [skill, hours])).toEqual([
    ["rag", 3],
    ["eval-design", 3],
  ])
})
