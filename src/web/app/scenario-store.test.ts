import {beforeEach, expect, test, vi} from "vitest"

let location: {pathname: string; search: string; hash: string; origin: string}

function go(url: string): void {
  const at = url.indexOf("#")
  location.pathname = at < 0 ? url : url.slice(0, at)
  location.hash = at < 0 ? "" : url.slice(at)
}

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers()
  location = {pathname: "/career", search: "", hash: "", origin: "http://here"}
  vi.stubGlobal("window", {
    location,
    history: {state: null, replaceState: (_state: unknown, _title: string, url: string) => go(url)},
    addEventListener: () => {},
  })
})

/** The reader comes to Career, goes on to Pay and changes the level there. */
async function changedElsewhere() {
  const store = await import("./scenario-store")
  store.followPath("/career")
  go("/pay")
  store.followPath("/pay")
  store.changeProfile({level: "staff"})
  vi.runAllTimers()
  return store
}

test("followPath() puts the scenario into the old address that the back button brings", async () => {
  const {followPath, scenarioFragment} = await changedElsewhere()
  go("/career")
  followPath("/career")
  expect(scenarioFragment()).not.toBe("")
  expect(location).toMatchObject({pathname: "/career", hash: scenarioFragment()})
})

test("followPath() leaves the address of a page that has its own", async () => {
  const {followPath} = await changedElsewhere()
  go("/plan#plan=1")
  followPath("/plan")
  expect(location.hash).toBe("#plan=1")
})

test("followPath() leaves the address that the reader came with", async () => {
  go("/career#1&level=staff")
  const {followPath} = await import("./scenario-store")
  followPath("/career")
  expect(location.hash).toBe("#1&level=staff")
})

test("scenarioLink() carries the scenario whatever the address says", async () => {
  const {scenarioFragment, scenarioLink} = await changedElsewhere()
  go("/career#stale")
  expect(scenarioLink()).toBe(`http://here/career${scenarioFragment()}`)
})
