import {join} from "node:path"
import {describe, expect, test} from "vitest"
import {readLabs} from "#io/node/content/read-labs"
import {SYSTEMS} from "#labs/sim/all-systems"
import {LAB_LANGUAGES, LANGUAGE_NAMES, type Lab, type LabLanguage} from "#model/labs/lab"
import type {Grade, Verdict} from "#model/labs/verdict"
import {hasPython, labRooms} from "../../test/fixtures/lab-rooms"
import {bestOf, objectiveOf, onlyTrap, runSolution} from "./measure-lab"

// Every lab, in both languages, as `lanewise lab test` runs it: in a process of its own.

const root = join(import.meta.dirname, "../..")
const {labs, problems} = readLabs(root)

/** Runs a solution of the lab; hidden worlds are those of the TypeScript. */
type Run = (lab: Lab, language: LabLanguage, codes: Readonly<Record<LabLanguage, string>>) => Promise<Verdict>

/** Tests the labs of one share of all, so that several files can go on at the same time. */
export function testLabs({share, of}: {readonly share: number; readonly of: number}): void {
  const rooms = labRooms()

  test("the labs are read without a problem", () => {
    expect(problems).toEqual([])
    expect(Object.keys(labs).length).toBeGreaterThan(0)
  })

  const mine = Object.values(labs).filter((_, at) => at % of === share)
  describe.each(mine.map(lab => [lab.id, lab] as const))("%s", (_, lab) =>
    testLab(lab, (played, language, codes) =>
      runSolution(codes[language], {lab: played, language, programs: rooms.programs(), worldsOf: codes.ts}),
    ),
  )
}

function testLab(lab: Lab, run: Run): void {
  const graded = new Map<string, Grade | null>()

  for (const language of LAB_LANGUAGES) {
    const name = LANGUAGE_NAMES[language]
    const claim = language === "py" && !hasPython ? test.skip : test

    claim(`the ${name} reference passes and is the good anchor`, async () => {
      const {failure, grade} = await run(lab, language, lab.reference)
      expect(failure).toBeNull()
      expect(grade?.traps.filter(({passed}) => !passed)).toEqual([])
      expect(grade).toMatchObject({confirmed: true, passed: true})
      expect(objectiveOf(lab, grade)).toBe(lab.anchors.good.value)
    })

    claim(`the ${name} starter runs, fails, and is the baseline`, async () => {
      const {failure, grade} = await run(lab, language, lab.starter)
      expect(failure).toBeNull()
      expect(grade?.passed).toBe(false)
      expect(grade?.score).toBeLessThan(lab.pass)
      expect(objectiveOf(lab, grade)).toBe(lab.anchors.baseline.value)
    })

    for (const [wrong, trap] of Object.entries(lab.wrong))
      claim(`the test "${trap}" catches "${wrong}" in ${name}`, async () => {
        const codes = {ts: lab.wrongCode.ts[wrong] ?? "", py: lab.wrongCode.py[wrong] ?? ""}
        const {failure, grade} = await run(onlyTrap(lab, trap), language, codes)
        expect(failure).toBeNull()
        expect(grade?.traps.map(({id, passed}) => ({id, passed}))).toEqual([{id: trap, passed: false}])
        expect(grade?.passed).toBe(false)
        expect(grade?.score).toBeLessThan(lab.pass)
        // the same to the last bit as the language before
        const other = graded.get(wrong)
        if (other !== undefined) expect(grade).toEqual(other)
        graded.set(wrong, grade)
      })
  }

  test("each trap has a wrong solution", () => {
    const shown = new Set(Object.values(lab.wrong))
    expect(lab.traps.map(({id}) => id).filter(id => !shown.has(id))).toEqual([])
  })

  test("the best anchor is what the simulator reaches", () => {
    expect(bestOf(lab)).toBe(lab.anchors.best.value)
  })

  test.each(lab.realism)(
    "realism: $id is fresh and within its tolerance",
    ({id, published, ours, tolerance}) => {
      const found = SYSTEMS[lab.system]?.realism[id]?.()
      expect(found).toBe(ours)
      expect(Math.abs((found ?? Number.NaN) - published)).toBeLessThanOrEqual(tolerance)
    },
  )

  test("every metric and requirement is one that the simulator measures", () => {
    const known = SYSTEMS[lab.system]?.metrics ?? []
    const asked = [
      ...lab.metrics.map(({id}) => id),
      ...lab.traps.flatMap(({require}) => require.map(one => one.metric)),
    ]
    expect(asked.filter(metric => !known.includes(metric))).toEqual([])
  })
}
