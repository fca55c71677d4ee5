import {type Browser, chromium} from "playwright-core"
import {findChromium} from "../../bin/setup/chromium.mjs"

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

/** Starts the Chromium of this machine. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium(process.env)
  if (executablePath === null)
    throw new Error("Expected a Chromium on this machine, found none: install it, or set LANEWISE_CHROMIUM")
  return chromium.launch({executablePath, args: ARGS})
}
