import {spawn} from "node:child_process"
import {once} from "node:events"
import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {createInterface} from "node:readline"
import {gzipSync} from "node:zlib"
import {openBrowser} from "../../test/e2e/browser"

// Measures in Chromium, on the built product: how long a slider move takes until the picture of the full run is drawn,
// how long a cold visit takes until the first answer, and how many bytes of script the home page loads.
// Usage: npm run build && npx tsx bench/web/redraw.ts

const ROOT = join(import.meta.dirname, "../..")
const MOVES = 25
const data = mkdtempSync(join(tmpdir(), "lanewise-bench-"))
const server = spawn(
  process.execPath,
  [join(ROOT, "dist/cli/main.mjs"), "serve", "--port", "0", "--data", data],
  {stdio: ["ignore", "pipe", "inherit"]},
)
const lines = createInterface({input: server.stdout})
const [line] = await once(lines, "line")
const url = /http:\/\/\S+/.exec(String(line))?.[0] ?? ""
const browser = await openBrowser()

function scriptSize(path: string): number {
  return gzipSync(readFileSync(join(ROOT, "dist/web", path)), {level: 9}).length
}

try {
  const page = await browser.newPage({viewport: {width: 1440, height: 900}})
  const scripts = new Set<string>()
  page.on("request", request => {
    if (request.resourceType() === "script" && request.frame() === page.mainFrame())
      scripts.add(new URL(request.url()).pathname)
  })
  const started = performance.now()
  await page.goto(url)
  await page.locator(".fan").first().waitFor()
  console.log(`first answer drawn, cold: ${Math.round(performance.now() - started)} ms`)
  const onHome = [...scripts].filter(path => !path.includes("worker"))
  const lazyPages = readdirSync(join(ROOT, "dist/web/assets")).filter(file => file.endsWith(".js")).length
  console.log(
    `script of the home page: ${(onHome.reduce((sum, path) => sum + scriptSize(path), 0) / 1000).toFixed(1)} KB gzipped in ${onHome.length} of ${lazyPages} files`,
  )
  await page.goto(`${url}/career#r=backend&l=mid&y=4&p=us-tx`)
  await page.getByText(/^(Toss-up|Leans|Likely): /).waitFor({timeout: 60_000})
  await page.evaluate("for (const group of document.querySelectorAll('details')) group.open = true")
  await page.waitForTimeout(500)
  // Runs in the page: sets a slider and waits for the picture of the full run to be drawn.
  const times = (await page.evaluate(`(async () => {
    const slider = [...document.querySelectorAll("input[type=range]")].find(input => /AI lane against ML/.test(input.labels?.[0]?.textContent ?? ""))
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set
    const full = () => document.querySelector("[data-careers]")?.getAttribute("data-careers")
    const picture = () => document.querySelector(".fan svg:not(.mark) path")?.getAttribute("d")
    const times = []
    for (let move = 0; move < ${MOVES}; move += 1) {
      const before = picture()
      const started = performance.now()
      set.call(slider, String(-0.3 + 0.02 * move))
      slider.dispatchEvent(new Event("input", {bubbles: true}))
      for (;;) {
        await new Promise(requestAnimationFrame)
        if (picture() !== before && full() === "16000") break
        if (performance.now() - started > 5000) break
      }
      times.push(performance.now() - started)
      await new Promise(resolve => setTimeout(resolve, 700))
    }
    return times
  })()`)) as number[]
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)
  console.log(
    `slider to picture of 16,000 careers x 4 policies, ${MOVES} moves: median ${at(0.5)} ms, 90 % ${at(0.9)} ms, worst ${at(1)} ms`,
  )
} finally {
  await browser.close()
  server.kill("SIGTERM")
  await once(server, "exit")
  rmSync(data, {recursive: true, force: true})
}
