/** One step of `npm run ok`. Steps with a `reporter` write vitest's JSON report to that file. */
export type Step = {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly reporter?: string
  readonly needsChromium?: true
}

export const UNIT_REPORT = ".lanewise/unit-tests.json"
export const PAGES_REPORT = ".lanewise/browser-tests.json"
export const ROOMS_REPORT = ".lanewise/browser-tests-of-rooms.json"

function tool(name: string, ...args: string[]): Pick<Step, "command" | "args"> {
  return {command: process.execPath, args: ["--import", "tsx", `tools/${name}.ts`, ...args]}
}

function bin(name: string, ...args: string[]): Pick<Step, "command" | "args"> {
  return {
    command: process.platform === "win32" ? `node_modules\\.bin\\${name}.cmd` : `node_modules/.bin/${name}`,
    args,
  }
}

/** What needs one core and nothing of each other: as many go on at the same time as there are cores. What takes longest
 * starts first. */
export const CHECKS: readonly Step[] = [
  {name: "build", ...tool("build")},
  {name: "sizes", ...tool("check-sizes")},
  {name: "lint", ...bin("biome", "check", "--error-on-warnings", ".")},
  {name: "rooms", ...tool("check-rooms")},
  {name: "content", ...tool("check-content")},
  {name: "types of the browser rooms", ...bin("tsc", "-p", "tsconfig.browser.json")},
  {name: "types of the Node rooms", ...bin("tsc", "-p", "tsconfig.node.json")},
  {name: "types of the pure rooms", ...bin("tsc", "-p", "tsconfig.pure.json")},
]

/** What takes all cores by itself and needs the build, one after the other. */
export const TESTS: readonly Step[] = [
  {
    name: "unit tests",
    ...bin("vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${UNIT_REPORT}`),
    reporter: UNIT_REPORT,
  },
  {
    name: "browser tests of pages",
    ...tool("test-browser", "pages"),
    reporter: PAGES_REPORT,
    needsChromium: true,
  },
  {
    name: "browser tests of rooms for code",
    ...tool("test-browser", "rooms"),
    reporter: ROOMS_REPORT,
    needsChromium: true,
  },
]
