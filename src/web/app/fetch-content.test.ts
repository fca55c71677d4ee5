import {afterEach, expect, test, vi} from "vitest"

afterEach(() => vi.unstubAllGlobals())

/** The page's way to content, as a tab loads it, with a server that answers so. */
async function openTab(answer: (path: string, method: string) => Response | Promise<never>) {
  vi.resetModules()
  const asked: string[] = []
  vi.stubGlobal("fetch", async (path: string, {method = "GET"}: RequestInit = {}) => {
    asked.push(`${method} ${path}`)
    return answer(path, method)
  })
  const {fetchContent} = await import("./fetch-content")
  const updated = await import("./updated")
  return {fetchContent, isUpdated: updated.isUpdated, asked}
}

const gone = () => new Response("{}", {status: 404})
const there = () => Response.json({skills: {}})

test("content is asked for under the hash of its build, once", async () => {
  const {fetchContent, asked} = await openTab(there)
  await fetchContent("lanes.json")
  await fetchContent("lanes.json")
  expect(asked).toEqual(["GET /content/dev/lanes.json"])
})

test("a tab whose content is gone says that Lanewise was updated, and asks again next time", async () => {
  const {fetchContent, isUpdated} = await openTab(gone)
  expect(isUpdated()).toBe(false)
  for (let time = 0; time < 2; time += 1)
    await expect(fetchContent("lanes.json")).rejects.toMatchObject({
      message: "Lanewise was updated since this page was opened",
      hint: expect.stringContaining("Load the page again"),
    })
  expect(isUpdated()).toBe(true)
})

test.each([
  [
    "one file is missing",
    (path: string) => (path.endsWith("/lanes.json") ? gone() : there()),
    "answered 404",
  ],
  ["the server is down", () => Promise.reject(new TypeError("no network")), "Could not reach"],
  ["a proxy says so", () => new Response("", {status: 502}), "answered 502"],
])("where %s nothing was updated", async (_, answer, says) => {
  const {fetchContent, isUpdated} = await openTab(answer)
  await expect(fetchContent("lanes.json")).rejects.toThrow(says)
  expect(isUpdated()).toBe(false)
})

test("a page whose parts are gone looks for the script that the server's page begins with", async () => {
  const own = "/assets/index-abc123.js"
  vi.stubGlobal("document", {querySelector: () => ({getAttribute: () => own})})
  const after = async (answer: () => Response | Promise<never>) => {
    await openTab(answer)
    const {isUpdated, lookForUpdate} = await import("./updated")
    await lookForUpdate()
    return isUpdated()
  }
  expect(await after(() => new Response(`<script type="module" src="${own}"></script>`))).toBe(false)
  expect(await after(() => Promise.reject(new TypeError("no network")))).toBe(false)
  expect(await after(gone)).toBe(false)
  expect(await after(() => new Response('<script type="module" src="/assets/index-d4.js">'))).toBe(true)
})
