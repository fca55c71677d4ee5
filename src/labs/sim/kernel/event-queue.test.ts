import fc from "fast-check"
import {expect, test} from "vitest"
import {EventQueue} from "./event-queue"

function drain<T>(queue: EventQueue<T>): {at: number; event: T}[] {
  const out: {at: number; event: T}[] = []
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) out.push(next)
  return out
}

test("EventQueue gives events in order of time, and those of one time as they went in", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 0, max: 20})), times => {
      const queue = new EventQueue<number>()
      times.forEach((at, order) => {
        queue.push(at, order)
      })
      const sorted = times.map((at, event) => ({at, event})).sort((a, b) => a.at - b.at || a.event - b.event)
      expect(drain(queue)).toEqual(sorted)
    }),
    {seed: 5},
  )
})

test("EventQueue knows when the next event is, and Infinity when there is none", () => {
  const queue = new EventQueue<string>()
  expect(queue.nextAt).toBe(Infinity)
  queue.push(7, "late")
  queue.push(3, "soon")
  expect([queue.nextAt, queue.size]).toEqual([3, 2])
})

test("EventQueue takes whole microseconds only", () => {
  expect(() => new EventQueue<string>().push(0.5, "half")).toThrow(RangeError)
})
