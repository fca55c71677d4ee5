import "fake-indexeddb/auto"
import {beforeEach, expect, test, vi} from "vitest"
import {DEFAULT_SCENARIO} from "./scenario"

const PROFILE = DEFAULT_SCENARIO.profile
const POLL = {timeout: 20_000}

/** The journal as one more tab of the browser loads it. */
async function openTab() {
  vi.resetModules()
  const journal = await import("./journal")
  const {onForgotten} = await import("./forgotten")
  const store = await journal.openJournal()
  return {...journal, store, onForgotten}
}

beforeEach(async () => {
  const {store} = await openTab()
  await store.erase()
})

test("exportJournal() gives what another tab has written since this one was opened", async () => {
  const here = await openTab()
  const there = await openTab()
  await there.rememberProfile(PROFILE)
  expect(await here.exportJournal()).toContain('"profile-edited"')
})

test("a profile that another tab has kept already is not kept twice", async () => {
  const here = await openTab()
  const there = await openTab()
  await there.rememberProfile(PROFILE)
  await here.rememberProfile(PROFILE)
  expect(await here.store.all()).toHaveLength(1)
})

test("a tab hears what another one adds", async () => {
  const here = await openTab()
  const there = await openTab()
  await there.rememberProfile(PROFILE)
  await expect.poll(() => here.rememberedProfile(), POLL).toMatchObject(PROFILE)
})

test("forgetMe() makes the stores of every tab let go of what they hold", async () => {
  const here = await openTab()
  const there = await openTab()
  const hereForgets = vi.fn()
  const thereForgets = vi.fn()
  here.onForgotten(hereForgets)
  there.onForgotten(thereForgets)
  await there.rememberProfile(PROFILE)
  await expect.poll(() => here.rememberedProfile(), POLL).toMatchObject(PROFILE)
  await there.forgetMe()
  expect(thereForgets).toHaveBeenCalledOnce()
  await expect.poll(() => hereForgets.mock.calls, POLL).toHaveLength(1)
  await expect.poll(() => here.rememberedProfile(), POLL).toBeUndefined()
})
