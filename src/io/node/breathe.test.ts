import {expect, test} from "vitest"
import {breathe} from "./breathe"

function* count(): Generator<number, string> {
  yield 1
  yield 2
  return "end"
}

test("breathe() reports every step and gives back the result", async () => {
  const seen: number[] = []
  expect(await breathe(count(), {onProgress: step => seen.push(step)})).toBe("end")
  expect(seen).toEqual([1, 2])
})

test("breathe() lets others have a turn between steps", async () => {
  const order: string[] = []
  setImmediate(() => order.push("other"))
  await breathe(count(), {onProgress: step => order.push(String(step))})
  expect(order).toEqual(["1", "other", "2"])
})

test("breathe() ends where the signal is aborted", async () => {
  const stop = new AbortController()
  await expect(breathe(count(), {onProgress: () => stop.abort(), signal: stop.signal})).rejects.toThrow(
    "aborted",
  )
})
