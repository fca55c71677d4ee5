import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import Database from "libsql"
import {afterAll, describe, expect, test} from "vitest"
import type {JournalEvent} from "#model/journal/event"
import {UserError} from "#model/user-error"
import {journalStoreConformance} from "../../journal-store-conformance"
import {openLibsqlStore} from "./libsql-store"

const root = mkdtempSync(join(tmpdir(), "lanewise-journal-"))
let folders = 0
const NOBODY = 65534

afterAll(() => rmSync(root, {recursive: true, force: true}))

function newFolder(): string {
  const folder = join(root, `folder-${folders++}`)
  mkdirSync(folder)
  return folder
}

function event(number: number, payload: string | number = number): JournalEvent {
  return {
    id: `01J0000000000000000000000${number}`,
    at: "2026-01-01T00:00:00.000Z",
    kind: "sample",
    version: 1,
    payload,
  }
}

async function refusal(folder: string): Promise<UserError> {
  const outcome = await openLibsqlStore({folder}).then(
    async store => {
      await store.close()
      return "it opened"
    },
    (reason: unknown) => reason,
  )
  if (outcome instanceof UserError) return outcome
  throw new Error(`Expected a UserError, found ${String(outcome)}`)
}

/** Rights mean nothing to root, so a test of them gives root up for a moment. */
async function asOrdinaryUser<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0
  if (!isRoot) return work()
  chownSync(folder, NOBODY, NOBODY)
  for (const name of readdirSync(folder)) chownSync(join(folder, name), NOBODY, NOBODY)
  chmodSync(root, 0o755)
  process.seteuid?.(NOBODY)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}

const shared = newFolder()
journalStoreConformance("openLibsqlStore()", () => openLibsqlStore({folder: shared}))

describe("openLibsqlStore()", () => {
  test("creates the folder and the file for their owner alone", async () => {
    const folder = join(newFolder(), "deep", "er")
    const store = await openLibsqlStore({folder})
    await store.append([event(1)])
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    for (const name of ["journal.db", "journal.db-wal", "journal.db-shm"])
      expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0)
    await store.close()
  })

  test("keeps people apart, and forgetting one leaves the other", async () => {
    const folder = newFolder()
    const ann = await openLibsqlStore({folder, userId: "ann"})
    const bob = await openLibsqlStore({folder, userId: "bob"})
    await ann.append([event(1, "of ann")])
    expect(await bob.append([event(1, "of bob")])).toEqual({added: 1})
    await ann.erase()
    expect(await ann.all()).toEqual([])
    expect(await bob.all()).toEqual([event(1, "of bob")])
    await ann.close()
    await bob.close()
  })

  test("erase() leaves no trace of what was written in any file", async () => {
    const folder = newFolder()
    const store = await openLibsqlStore({folder})
    const secrets = Array.from({length: 9}, (_, number) => event(number, `secret-${"x".repeat(3000)}`))
    await store.append(secrets)
    const holdsSecret = () =>
      readdirSync(folder).some(name => readFileSync(join(folder, name)).includes("secret-"))
    expect(holdsSecret()).toBe(true)
    await store.erase()
    expect(holdsSecret()).toBe(false)
    await store.close()
  })

  test("undoes the whole call when the database fails in the middle of append()", async () => {
    const folder = newFolder()
    const store = await openLibsqlStore({folder})
    const raw = new Database(join(folder, "journal.db"))
    raw.exec(
      `create trigger fail before insert on event when new.id = '${event(2).id}' begin select raise(abort, 'no'); end`,
    )
    await expect(store.append([event(1), event(2), event(3)])).rejects.toThrow("no")
    expect(await store.all()).toEqual([])
    raw.exec("drop trigger fail")
    raw.close()
    expect(await store.append([event(1), event(2)])).toEqual({added: 2})
    await store.close()
  })

  test("writes ahead, with a full sync at each commit", async () => {
    const folder = newFolder()
    const store = await openLibsqlStore({folder})
    await store.append([event(1)])
    const raw = new Database(join(folder, "journal.db"))
    expect(raw.prepare("pragma journal_mode").all()).toEqual([{journal_mode: "wal"}])
    expect(raw.prepare("select user_id, version, payload from event").all()).toEqual([
      {user_id: "local", version: 1, payload: "1"},
    ])
    raw.close()
    await store.close()
  })

  test("many may open a new folder at the same moment", async () => {
    const folder = newFolder()
    const stores = await Promise.all(Array.from({length: 8}, () => openLibsqlStore({folder})))
    const results = await Promise.all(stores.map((store, number) => store.append([event(number)])))
    expect(results.every(({added}) => added === 1)).toBe(true)
    expect(await stores[0]?.all()).toHaveLength(8)
    for (const store of stores) await store.close()
  })
})

test("a copy of journal.db alone, taken after close(), holds everything", async () => {
  const folder = newFolder()
  const store = await openLibsqlStore({folder})
  await store.append([event(1), event(2)])
  await store.close()
  const copy = newFolder()
  copyFileSync(join(folder, "journal.db"), join(copy, "journal.db"))
  const restored = await openLibsqlStore({folder: copy})
  expect(await restored.all()).toEqual([event(1), event(2)])
  await restored.close()
})

describe("openLibsqlStore() refuses, and changes nothing:", () => {
  async function expectUntouched(folder: string): Promise<UserError> {
    const before = readFileSync(join(folder, "journal.db"))
    const error = await refusal(folder)
    expect(readFileSync(join(folder, "journal.db")).equals(before)).toBe(true)
    return error
  }

  async function writtenFolder(): Promise<string> {
    const folder = newFolder()
    const store = await openLibsqlStore({folder})
    await store.append(Array.from({length: 9}, (_, number) => event(number, "x".repeat(5000))))
    await store.close()
    const copy = newFolder()
    copyFileSync(join(folder, "journal.db"), join(copy, "journal.db"))
    return copy
  }

  test("a file that is not a database", async () => {
    const folder = newFolder()
    writeFileSync(join(folder, "journal.db"), "my shopping list\n".repeat(500))
    expect((await expectUntouched(folder)).line).toMatch(/not a database.*Move the file away/)
  })

  test("a journal that was cut short", async () => {
    const folder = await writtenFolder()
    const file = join(folder, "journal.db")
    writeFileSync(file, readFileSync(file).subarray(0, 6000))
    expect((await expectUntouched(folder)).line).toMatch(/damaged.*backup/)
  })

  test("a journal of a newer version", async () => {
    const folder = await writtenFolder()
    const raw = new Database(join(folder, "journal.db"))
    raw.exec("pragma user_version = 2")
    raw.close()
    expect((await expectUntouched(folder)).line).toMatch(/version 1 or older.*found version 2.*update/)
  })

  test("a database of another program", async () => {
    const folder = newFolder()
    const raw = new Database(join(folder, "journal.db"))
    raw.exec("create table bookmark (url text)")
    raw.close()
    expect((await expectUntouched(folder)).line).toMatch(/database of another program/)
  })

  test("a folder whose name is taken by a file", async () => {
    const file = join(newFolder(), "file")
    writeFileSync(file, "mine")
    expect((await refusal(file)).line).toMatch(/Cannot create the folder.*file.*Name another folder/)
    expect((await refusal(join(file, "below"))).line).toMatch(/a part of the path is a file/)
    expect(readFileSync(file, "utf8")).toBe("mine")
  })

  test("a journal whose name is taken by a folder", async () => {
    const folder = newFolder()
    mkdirSync(join(folder, "journal.db"))
    expect((await refusal(folder)).line).toMatch(/there is a folder of that name/)
  })

  test("a journal that one may not write", async () => {
    const folder = await writtenFolder()
    chmodSync(join(folder, "journal.db"), 0o444)
    const error = await asOrdinaryUser(folder, () => expectUntouched(folder))
    expect(error.line).toMatch(/Cannot write the journal.*no right/)
  })

  test("a folder that one may not write", async () => {
    const folder = newFolder()
    chmodSync(folder, 0o555)
    const error = await asOrdinaryUser(folder, () => refusal(folder))
    expect(error.line).toMatch(/Cannot write the journal.*no right/)
    const below = await asOrdinaryUser(folder, () => refusal(join(folder, "below")))
    expect(below.line).toMatch(/Cannot create the folder.*no right/)
  })

  test("a writable journal in a folder that one may not write", async () => {
    const folder = await writtenFolder()
    chmodSync(folder, 0o555)
    const error = await asOrdinaryUser(folder, () => expectUntouched(folder))
    expect(error.line).toMatch(/Cannot .*the journal/)
  })
})

describe("an open libSQL store", () => {
  test("names damage that comes to light while reading", async () => {
    const folder = newFolder()
    const store = await openLibsqlStore({folder})
    await store.append([event(1)])
    const raw = new Database(join(folder, "journal.db"))
    raw.exec(`update event set payload = '{"broken'`)
    raw.close()
    await expect(store.all()).rejects.toThrow(`found something else under the id "${event(1).id}"`)
    await store.close()
  })

  test("says so when another program holds the journal for more than 5 seconds", async () => {
    const folder = newFolder()
    const store = await openLibsqlStore({folder})
    const raw = new Database(join(folder, "journal.db"))
    raw.exec("begin immediate")
    await expect(store.append([event(1)])).rejects.toThrow(
      "another program has held it for more than 5 seconds",
    )
    raw.exec("rollback")
    raw.close()
    expect(await store.append([event(1)])).toEqual({added: 1})
    await store.close()
  })
})
