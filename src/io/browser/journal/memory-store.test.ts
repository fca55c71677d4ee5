import {beforeAll, expect, test} from "vitest"
import type {JournalStore} from "../../journal-store"
import {journalStoreConformance} from "../../journal-store-conformance"
import {openMemoryStore} from "./memory-store"

journalStoreConformance("openMemoryStore()", async () => openMemoryStore(), {keeps: false})

let store: JournalStore
beforeAll(() => {
  store = openMemoryStore()
})

test("changing what all() returned does not change the journal", async () => {
  const event = {
    id: "01J00000000000000000000001",
    at: "2026-01-01T00:00:00.000Z",
    kind: "k",
    version: 1,
    payload: [1],
  }
  await store.append([event])
  const [first] = await store.all()
  if (Array.isArray(first?.payload)) first.payload.push(2)
  expect((await store.all())[0]?.payload).toEqual([1])
})
