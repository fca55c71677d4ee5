import {mkdtempSync, rmSync, truncateSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {afterEach, beforeEach, expect, test} from "vitest"
import {openLibsqlStore} from "#io/node/journal/libsql-store"
import {checkDatabase} from "./check-data"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lanewise-doctor-"))
})
afterEach(() => rmSync(folder, {recursive: true}))

function check() {
  return checkDatabase(join(folder, "journal.db"), () => openLibsqlStore({folder}))
}

test("checkDatabase() finds nothing wrong where there is no journal yet", async () => {
  expect(await check()).toMatchObject({found: "none yet", mend: null})
})

test("checkDatabase() finds a whole journal whole", async () => {
  await (await openLibsqlStore({folder})).close()
  expect(await check()).toMatchObject({found: "0 events, all whole", mend: null})
})

test("checkDatabase() says that a file is no database, and what to do", async () => {
  writeFileSync(join(folder, "journal.db"), "dear diary, ".repeat(1000))
  const {found, mend} = await check()
  expect(found).toContain("found a file that is not a database")
  expect(mend).toContain("Move the file away")
})

test("checkDatabase() says that a journal is cut short, and what to do", async () => {
  await (await openLibsqlStore({folder})).close()
  truncateSync(join(folder, "journal.db"), 4096)
  const {found, mend} = await check()
  expect(found).toContain("damaged")
  expect(mend).toContain("import an export")
})
