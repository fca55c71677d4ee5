import "fake-indexeddb/auto"
import {openDB} from "idb"
import {afterEach, expect, test, vi} from "vitest"
import type {JournalEvent} from "#model/journal/event"
import {UserError} from "#model/user-error"
import {journalStoreConformance} from "../../journal-store-conformance"
import {openIndexedDbStore} from "./indexed-db-store"

journalStoreConformance("openIndexedDbStore()", () => openIndexedDbStore())

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function event(number: number): JournalEvent {
  return {
    id: `01J0000000000000000000000${number}`,
    at: "2026-01-01T00:00:00.000Z",
    kind: "sample",
    version: 1,
    payload: number,
  }
}

test("a browser without IndexedDB gives a UserError that says nothing is kept", async () => {
  vi.stubGlobal("indexedDB", undefined)
  const error = await openIndexedDbStore().catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(UserError)
  expect(String(error)).toContain("keep nothing")
})

test("a private window that refuses to open gives the same UserError", async () => {
  vi.spyOn(indexedDB, "open").mockImplementation(() => {
    throw new DOMException(
      "A mutation operation was attempted on a database that did not allow mutations",
      "InvalidStateError",
    )
  })
  const error = await openIndexedDbStore().catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(UserError)
  expect(String(error)).toContain("keep nothing")
})

test("a journal of a newer build is left alone", async () => {
  const newer = await openDB("from-tomorrow", 99)
  newer.close()
  const error = await openIndexedDbStore({name: "from-tomorrow"}).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(UserError)
  expect(String(error)).toContain("newer Lanewise")
  expect(await indexedDB.databases()).toContainEqual({name: "from-tomorrow", version: 99})
})

test("an older tab that stays open gives a UserError instead of waiting for ever", async () => {
  const request = indexedDB.open("stubborn", 1)
  const older = await new Promise<IDBDatabase>(resolve => {
    request.onsuccess = () => resolve(request.result)
  })
  const open = indexedDB.open.bind(indexedDB)
  vi.spyOn(indexedDB, "open").mockImplementation(name => open(name, 2))
  const error = await openIndexedDbStore({name: "stubborn"}).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(UserError)
  expect(String(error)).toContain("Another tab")
  older.close()
})

test("a store makes way for a newer build in another tab, and says what happened when it is used again", async () => {
  const store = await openIndexedDbStore({name: "makes-way"})
  const newer = await openDB("makes-way", 2)
  newer.close()
  await expect(store.all()).rejects.toThrow("updated in another tab")
})

test("a failure in the middle of append() undoes the whole call", async () => {
  const store = await openIndexedDbStore({name: "full"})
  const add = IDBObjectStore.prototype.add
  let calls = 0
  vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, value) {
    calls++
    if (calls === 2) throw new DOMException("Full", "QuotaExceededError")
    return add.call(this, value)
  })
  await expect(store.append([event(1), event(2), event(3)])).rejects.toThrow("no room left")
  expect(calls).toBe(2)
  expect(await store.all()).toEqual([])
  await store.close()
})

test("something that is not an event in the database is named as damage", async () => {
  const store = await openIndexedDbStore({name: "damaged"})
  const raw = await openDB("damaged", 1)
  await raw.put("events", {id: "x", at: "2026-01-01T00:00:00.000Z"})
  raw.close()
  await expect(store.all()).rejects.toThrow("Expected only events")
  await store.close()
})
