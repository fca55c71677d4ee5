import fc from "fast-check"
import {expect, test} from "vitest"
import {criticalPath} from "./critical-path"
import {type Orderable, orderSkills} from "./order"

const IDS = ["a", "b", "c", "d", "e", "f", "g"]
/** Skills that need only ones before them in the alphabet, so that no circle comes about. */
const skillsArbitrary = fc
  .tuple(
    ...IDS.map((id, index) =>
      fc.record({
        id: fc.constant(id),
        worth: fc.double({min: 0, max: 1, noNaN: true}),
        hours: fc.double({min: 0, max: 200, noNaN: true}),
        after: fc.subarray(IDS.slice(0, index)),
      }),
    ),
  )
  .map((skills): Orderable[] => skills)

function positions(order: readonly string[]): ReadonlyMap<string, number> {
  return new Map(order.map((id, index) => [id, index]))
}

test("orderSkills() keeps every skill once and puts what it needs before it", () => {
  fc.assert(
    fc.property(skillsArbitrary, skills => {
      const order = orderSkills(skills)
      expect([...order].sort()).toEqual(IDS)
      const at = positions(order)
      for (const {id, after} of skills)
        for (const need of after) expect(at.get(need) ?? 99).toBeLessThan(at.get(id) ?? -1)
    }),
  )
})

test("orderSkills() orders skills that need nothing by worth an hour", () => {
  const order = orderSkills([
    {id: "long", worth: 0.9, hours: 90, after: []},
    {id: "short", worth: 0.3, hours: 10, after: []},
    {id: "middle", worth: 0.5, hours: 25, after: []},
  ])
  expect(order).toEqual(["short", "middle", "long"])
})

test("a prerequisite that nobody asks for rises with what it opens", () => {
  const order = orderSkills([
    {id: "basis", worth: 0, hours: 10, after: []},
    {id: "goal", worth: 0.9, hours: 10, after: ["basis"]},
    {id: "other", worth: 0.3, hours: 10, after: []},
  ])
  expect(order).toEqual(["basis", "goal", "other"])
})

test("orderSkills() throws where skills need each other in a circle", () => {
  const circle = [
    {id: "a", worth: 1, hours: 1, after: ["b"]},
    {id: "b", worth: 1, hours: 1, after: ["a"]},
  ]
  expect(() => orderSkills(circle)).toThrow("circle: a > b > a")
})

test("criticalPath() is a chain of needs, and no chain is longer", () => {
  fc.assert(
    fc.property(skillsArbitrary, skills => {
      const byId = new Map(skills.map(skill => [skill.id, skill]))
      const longest = (id: string): number => {
        const skill = byId.get(id)
        return (skill?.hours ?? 0) + Math.max(0, ...(skill?.after ?? []).map(longest))
      }
      const path = criticalPath(orderSkills(skills).flatMap(id => byId.get(id) ?? []))
      path.slice(1).forEach((id, index) => {
        expect(byId.get(id)?.after).toContain(path[index])
      })
      const hours = path.reduce((sum, id) => sum + (byId.get(id)?.hours ?? 0), 0)
      expect(hours).toBeCloseTo(Math.max(...IDS.map(longest)), 6)
    }),
  )
})

test("criticalPath() of nothing is empty", () => {
  expect(criticalPath([])).toEqual([])
})
