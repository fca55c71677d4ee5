import {mkdtempSync, rmSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import Database from "libsql"
import {afterAll, expect, test} from "vitest"
import {openLibsqlStore} from "#io/node/journal/libsql-store"
import {RandomStream} from "#math/rng"
import {spawnWriter} from "./spawn-writer"

/** More than any round lets it write. */
const COUNT = 100_000
const folder = mkdtempSync(join(tmpdir(), "lanewise-crash-"))
const everAcknowledged: string[] = []
afterAll(() => rmSync(folder, {recursive: true, force: true}))

test.each([1, 2, 3])(
  "a journal keeps every acknowledged event when its writer is killed (round %i)",
  async round => {
    const killAt = 100 + Math.floor(new RandomStream(20_260_131, round).nextUnit() * 900)
    const running = spawnWriter({folder, count: COUNT, killAt})
    await running.ready
    running.go()
    const writer = await running.outcome
    expect(writer.signal).toBe("SIGKILL")
    expect(writer.acknowledged.length).toBeGreaterThanOrEqual(killAt)
    expect(writer.acknowledged.length).toBeLessThan(COUNT)
    everAcknowledged.push(...writer.acknowledged)

    const store = await openLibsqlStore({folder})
    const kept = new Set((await store.all()).map(({id}) => id))
    expect(everAcknowledged.filter(id => !kept.has(id))).toEqual([])
    // at most one event a round was kept without its acknowledgement having been said
    expect(kept.size - everAcknowledged.length).toBeLessThanOrEqual(round)
    await store.close()

    const raw = new Database(join(folder, "journal.db"))
    expect(raw.prepare("pragma integrity_check").all()).toEqual([{integrity_check: "ok"}])
    raw.close()
  },
)
