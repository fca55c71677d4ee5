import "fake-indexeddb/auto"
import {beforeEach, expect, test, vi} from "vitest"
import {DEFAULT_SCENARIO} from "./scenario"

const PROFILE = DEFAULT_SCENARIO.profile
const POLL = {timeout: 20_000}

/** The journal as one more tab of the browser loads it. */
async function openTab() {
  vi.resetModules()
  const journal = await import("./journal")
  const {onErased, onForgotten} = await import("./forgotten")
  const store = await journal.openJournal()
  return {...journal, store, onErased, onForgotten}
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

test("forgetMe() makes every tab let go of what it holds and begin anew, and none writes until it has", async () => {
  const here = await openTab()
  const there = await openTab()
  const tabs = [here, there].map(tab => ({...tab, forgets: vi.fn(), begins: vi.fn()}))
  for (const {onForgotten, onErased, forgets, begins} of tabs) {
    onForgotten(forgets)
    onErased(begins)
  }
  await there.rememberProfile(PROFILE)
  await expect.poll(() => here.rememberedProfile(), POLL).toMatchObject(PROFILE)
  await there.forgetMe()
  for (const {rememberProfile, forgets, begins} of tabs) {
    await expect.poll(() => begins.mock.calls, POLL).toHaveLength(1)
    expect(forgets).toHaveBeenCalled()
    await expect(rememberProfile({...PROFILE, years: 9})).rejects.toThrow("asked to be forgotten")
  }
  expect(await here.store.all()).toEqual([])
  expect(await here.rememberedProfile()).toBeUndefined()
})

test("a tab that could not erase writes on, and so do the others", async () => {
  const here = await openTab()
  const there = await openTab()
  vi.spyOn(there.store, "erase").mockRejectedValue(new Error("The disk is gone"))
  await expect(there.forgetMe()).rejects.toThrow("The disk is gone")
  await there.rememberProfile(PROFILE)
  await expect.poll(() => here.rememberedProfile(), POLL).toMatchObject(PROFILE)
  await here.rememberProfile({...PROFILE, years: 9})
  expect(await here.store.all()).toHaveLength(2)
})
