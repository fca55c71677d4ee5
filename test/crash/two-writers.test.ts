import {mkdtempSync, rmSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {afterAll, expect, test} from "vitest"
import {openLibsqlStore} from "#io/node/journal/libsql-store"
import {spawnWriter} from "./spawn-writer"

const EACH = 500
const folder = mkdtempSync(join(tmpdir(), "lanewise-two-writers-"))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

test("two processes that create and write one journal at once lose nothing", async () => {
  const running = [spawnWriter({folder, count: EACH}), spawnWriter({folder, count: EACH})]
  await Promise.all(running.map(({ready}) => ready))
  for (const {go} of running) go()
  const writers = await Promise.all(running.map(({outcome}) => outcome))
  for (const {exitCode, acknowledged} of writers) {
    expect(exitCode).toBe(0)
    expect(acknowledged).toHaveLength(EACH)
  }
  const store = await openLibsqlStore({folder})
  const kept = (await store.all()).map(({id}) => id)
  expect(kept.sort()).toEqual(writers.flatMap(({acknowledged}) => acknowledged).sort())
  await store.close()
})
