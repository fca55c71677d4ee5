import {afterEach, beforeEach, describe, expect, test} from "vitest"
import type {JournalEvent} from "#model/journal/event"
import type {JsonValue} from "#model/journal/json-value"
import type {JournalStore} from "./journal-store"

/** An event of a kind that no build knows: a store must not care. */
function sampleEvent(number: number, changes: Partial<JournalEvent> = {}): JournalEvent {
  return {
    id: `01J00000000000000000${String(number).padStart(6, "0")}`,
    at: `2026-01-01T00:00:00.${String(number % 1000).padStart(3, "0")}Z`,
    kind: "kind-of-tomorrow",
    version: 7,
    payload: {number},
    ...changes,
  }
}

const AWKWARD_PAYLOADS: readonly JsonValue[] = [
  null,
  -0,
  5e-324,
  Number.MAX_SAFE_INTEGER,
  "",
  "\u0000 nul, \ud800 lone surrogate, \u2028 separator, 😀, 'quote', \\",
  [[], {}, [null]],
  JSON.parse('{"__proto__": {"a": 1}, "constructor": 2, "b": {"a": true}}'),
]

/** What every journal store must do, as tests.
 * @param open opens the same journal at each call; the suite erases it before each test
 * @param keeps false for a store that lasts no longer than the object itself */
export function journalStoreConformance(
  name: string,
  open: () => Promise<JournalStore>,
  {keeps = true} = {},
): void {
  describe(`${name} as a journal store`, () => {
    let store: JournalStore
    beforeEach(async () => {
      store = await open()
      await store.erase()
    })
    afterEach(() => store.close())

    test("a new journal is empty", async () => {
      expect(await store.all()).toEqual([])
    })

    test("append() counts what is new, and all() gives it back by (at, id)", async () => {
      const late = sampleEvent(1, {at: "2026-02-01T00:00:00.000Z"})
      expect(await store.append([late, sampleEvent(3), sampleEvent(2)])).toEqual({added: 3})
      const tied = sampleEvent(0, {at: sampleEvent(3).at})
      expect(await store.append([tied])).toEqual({added: 1})
      expect(await store.all()).toEqual([sampleEvent(2), tied, sampleEvent(3), late])
    })

    test("append() of nothing adds nothing", async () => {
      expect(await store.append([])).toEqual({added: 0})
    })

    test("append() of known ids adds nothing and changes nothing", async () => {
      await store.append([sampleEvent(1)])
      const other = sampleEvent(1, {payload: "other"})
      expect(await store.append([other, sampleEvent(2), sampleEvent(2, {payload: "twice"})])).toEqual({
        added: 1,
      })
      expect(await store.all()).toEqual([sampleEvent(1), sampleEvent(2)])
    })

    test("append() keeps all of a call or nothing", async () => {
      const bad = sampleEvent(2, {id: "not a ulid"})
      await expect(store.append([sampleEvent(1), bad])).rejects.toThrow(TypeError)
      expect(await store.all()).toEqual([])
    })

    test("append() refuses what JSON cannot carry", async () => {
      await expect(store.append([sampleEvent(1, {payload: Number.NaN})])).rejects.toThrow(TypeError)
    })

    test("payloads come back exactly", async () => {
      const events = AWKWARD_PAYLOADS.map((payload, index) => sampleEvent(index, {payload}))
      await store.append(events)
      const back = await store.all()
      expect(back).toStrictEqual(events)
      expect(Object.keys(Object(back.at(-1)?.payload)).sort()).toEqual(["__proto__", "b", "constructor"])
    })

    test("what is kept does not change when the caller changes the object", async () => {
      const payload = {list: [1]}
      await store.append([sampleEvent(1, {payload})])
      payload.list.push(2)
      expect((await store.all())[0]?.payload).toEqual({list: [1]})
    })

    test("calls that overlap lose nothing", async () => {
      const numbers = Array.from({length: 40}, (_, index) => index)
      const results = await Promise.all(
        numbers.map(number => store.append([sampleEvent(number), sampleEvent(99)])),
      )
      expect(results.reduce((sum, {added}) => sum + added, 0)).toBe(41)
      expect(await store.all()).toHaveLength(41)
    })

    test("a thousand events go in at once", async () => {
      const events = Array.from({length: 1000}, (_, index) => sampleEvent(index))
      expect(await store.append(events)).toEqual({added: 1000})
      expect(await store.all()).toEqual(events)
    })

    test("erase() forgets everything, and the journal can be used again", async () => {
      await store.append([sampleEvent(1), sampleEvent(2)])
      await store.erase()
      expect(await store.all()).toEqual([])
      expect(await store.append([sampleEvent(1)])).toEqual({added: 1})
    })

    test("close() may be called twice, and nothing works after it", async () => {
      await store.close()
      await store.close()
      await expect(store.all()).rejects.toThrow("journal is closed")
      await expect(store.append([sampleEvent(1)])).rejects.toThrow("journal is closed")
      await expect(store.erase()).rejects.toThrow("journal is closed")
    })

    test.runIf(keeps)("what was appended is there after closing and opening again", async () => {
      await store.append([sampleEvent(1)])
      await store.close()
      store = await open()
      expect(await store.all()).toEqual([sampleEvent(1)])
    })

    test.runIf(keeps)("two open stores see each other's events", async () => {
      const second = await open()
      await store.append([sampleEvent(1)])
      expect(await second.append([sampleEvent(1), sampleEvent(2)])).toEqual({added: 1})
      expect(await store.all()).toEqual([sampleEvent(1), sampleEvent(2)])
      await second.close()
    })
  })
}
