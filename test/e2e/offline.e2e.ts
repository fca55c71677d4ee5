import {once} from "node:events"
import {createServer, type Server} from "node:http"
import type {Browser, BrowserContext, Page} from "playwright-core"
import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from "vitest"
import {openBrowser} from "./browser"
import {answered, PATIENCE_MS, SIZES} from "./pages"
import {type StartedProduct, startProduct} from "./start-product"

const soon = {timeout: PATIENCE_MS}

let browser: Browser
let product: StartedProduct
let context: BrowserContext
let page: Page
let errors: string[]
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  product = await startProduct()
  context = await browser.newContext({viewport: SIZES.desktop, reducedMotion: "reduce"})
  page = await context.newPage()
  errors = []
  page.on("pageerror", error => errors.push(String(error)))
})
afterEach(async () => {
  await context.close()
  await product.stop()
})

/** Stays on a page until the browser has kept the app. */
async function visitOnce(path: string): Promise<void> {
  await open(path)
  await page.evaluate("navigator.serviceWorker.ready.then(() => {})")
}

const open = (path: string) => page.goto(`${product.url}${path}`)

/** A server that has taken the place of the product. */
async function instead(status: number, body: string): Promise<Server> {
  const server = createServer((_, response) => {
    response.writeHead(status, {"content-type": "text/html"}).end(body)
  })
  server.listen(Number(new URL(product.url).port))
  await once(server, "listening")
  return server
}

test("after one visit every page opens without a server, and nothing kept hides what a server says", async () => {
  await visitOnce("/sources")
  await product.stop()
  await open("/")
  await answered(page)
  await open("/practice")
  await page.getByText("min for today").waitFor(soon)
  await open("/practice/question/charged-twice")
  await page.getByRole("button", {name: "Hand in"}).waitFor(soon)
  await open("/pay")
  await page.locator(".pay-answer").waitFor(soon)
  await open("/decode")
  await page.locator("main h1").waitFor(soon)

  // a proxy that says the server is down
  const proxy = await instead(502, "Bad gateway")
  await open("/fit")
  await page.getByRole("button", {name: "Begin"}).waitFor(soon)
  proxy.close()
  proxy.closeAllConnections()

  const newer = await instead(200, "<h1>A newer Lanewise</h1>")
  await page.reload()
  await page.getByRole("heading", {name: "A newer Lanewise"}).waitFor(soon)
  newer.close()
  newer.closeAllConnections()
  expect(errors).toEqual([])
})

test("labs run without a server once one was opened: the browser keeps the page of their rooms by itself", async () => {
  const run = async (lab: string) => {
    await open(`/labs/${lab}`)
    await page.locator(".cm-content").waitFor(soon)
    await page.getByRole("button", {name: "Run", exact: true}).click()
    await page.locator(".lab-headline", {hasText: /^Not passed/}).waitFor(soon)
  }
  await visitOnce("/labs/tool-loop")
  await run("tool-loop")
  await product.stop()
  await run("batch-engine")
  expect(errors).toEqual([])
})

test("the app can be installed: a manifest with icons of the sizes that it names", async () => {
  await open("/sources")
  const said = await page.evaluate(`(async () => {
    const link = document.querySelector("link[rel=manifest]").href
    const manifest = await (await fetch(link)).json()
    const sizes = await Promise.all(manifest.icons.map(async ({src, sizes}) => {
      const image = new Image()
      image.src = src
      await image.decode()
      return sizes === "any" || sizes === image.naturalWidth + "x" + image.naturalHeight
    }))
    return {name: manifest.name, start: manifest.start_url, sizes}
  })()`)
  expect(said).toEqual({name: "Lanewise", start: "/", sizes: [true, true, true, true]})
})
