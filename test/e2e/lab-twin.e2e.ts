import {join} from "node:path"
import type {Browser} from "playwright-core"
import {afterAll, beforeAll, expect, inject, test} from "vitest"
import {readLabs} from "#io/node/content/read-labs"
import {testSolution} from "#labs/run/node/test-solution"
import {LAB_LANGUAGES, type Lab, type LabLanguage} from "#model/labs/lab"
import type {Grade} from "#model/labs/verdict"
import {onlyTrap} from "../../tools/labs/measure-lab"
import {labRooms} from "../fixtures/lab-rooms"
import {openBrowser} from "./browser"
import {gradeInPage, type LabPage, openLabPage} from "./lab-page"

// Reference, starter and every wrong solution of every lab give the very same score and metrics in Chromium, in either
// language, as the TypeScript of it does in Node; the wrong ones fall into the trap that they are there for. toEqual()
// compares numbers as Object.is does.

const ROOT = join(import.meta.dirname, "../..")
const PATIENCE = 20
const AT_ONCE = 2

const rooms = labRooms()
let browser: Browser
const pages: LabPage[] = []
beforeAll(async () => {
  browser = await openBrowser()
  for (let at = 0; at < AT_ONCE; at += 1) pages.push(await openLabPage(browser, inject("baseUrl")))
})
afterAll(() => browser.close())

type Twin = {
  readonly name: string
  readonly lab: Lab
  readonly code: Readonly<Record<LabLanguage, string>>
  /** Whether the lab's bar is reached. */
  readonly passes: boolean
}

function twinsOf(lab: Lab): Twin[] {
  return [
    {name: `${lab.id}, reference`, lab, code: lab.reference, passes: true},
    {name: `${lab.id}, starter`, lab, code: lab.starter, passes: false},
    ...Object.entries(lab.wrong).map(([wrong, trap]) => ({
      name: `${lab.id}, ${wrong}`,
      lab: onlyTrap(lab, trap),
      code: {ts: lab.wrongCode.ts[wrong] ?? "", py: lab.wrongCode.py[wrong] ?? ""},
      passes: false,
    })),
  ]
}

async function inNode({lab, code}: Twin): Promise<Grade | null> {
  return (await testSolution(code.ts, {lab, language: "ts", programs: rooms.programs(), patience: PATIENCE}))
    .grade
}

/** How the twin differs from its grade in Node, in words; nothing where it does not. */
async function differences(twin: Twin, {page}: LabPage): Promise<string[]> {
  const expected = inNode(twin)
  const found: string[] = []
  for (const language of LAB_LANGUAGES) {
    const options = {lab: twin.lab, language, worldsOf: twin.code.ts, patience: PATIENCE}
    const {grade, failure} = await gradeInPage(page, twin.code[language], options)
    if (failure !== null) found.push(`${twin.name} in ${language}: ${failure.message}`)
    else if (!same(grade, await expected)) found.push(`${twin.name} in ${language}: another grade`)
    else if (grade?.passed !== twin.passes)
      found.push(`${twin.name} in ${language}: passed is ${grade?.passed}`)
  }
  if ((await expected) === null) found.push(`${twin.name} has no grade in Node`)
  return found
}

function same(one: Grade | null, other: Grade | null): boolean {
  try {
    expect(one).toEqual(other)
    return true
  } catch {
    return false
  }
}

const labs = Object.values(readLabs(ROOT).labs).map(lab => [lab.id, lab] as const)

test.each(labs)(
  "every solution of %s scores the same in Chromium and in Node, in both languages",
  async (_, lab) => {
    const twins = twinsOf(lab)
    const found: string[] = []
    await Promise.all(
      pages.map(async page => {
        for (let twin = twins.shift(); twin !== undefined; twin = twins.shift())
          found.push(...(await differences(twin, page)))
      }),
    )
    expect(found).toEqual([])
  },
  600_000,
)
