import {join} from "node:path"
import {describe, expect, test} from "vitest"
import {loadContent} from "#io/node/content/load-content"
import {readLabs} from "#io/node/content/read-labs"
import {isReached, tasteLab} from "#labs/grade/taste-lab"
import {testSolution} from "#labs/run/node/test-solution"
import {LAB_LANGUAGES, LANGUAGE_NAMES, type LabLanguage} from "#model/labs/lab"
import {LANES} from "#model/lane"
import {hasPython, labRooms} from "../../test/fixtures/lab-rooms"

// Every taste, in both languages, as `lanewise fit taste` runs it.

const root = join(import.meta.dirname, "../..")
const {labs} = readLabs(root)
const {fit} = loadContent(root)
if (fit === null) throw new RangeError("Needs the bank of fit")
const rooms = labRooms()

describe.each(LANES)("the taste of %s", lane => {
  const taste = fit.tastes[lane]
  const lab = labs[taste?.lab ?? ""]
  if (taste === undefined || lab === undefined) throw new RangeError(`Needs a taste of "${lane}"`)
  const small = tasteLab(lab, taste)

  for (const language of LAB_LANGUAGES) {
    const claim = language === "py" && !hasPython ? test.skip : test
    const run = (code: Readonly<Record<LabLanguage, string>>) =>
      testSolution(code[language], {lab: {...lab, ...small}, language, programs: rooms.programs()})

    claim(`begins with ${LANGUAGE_NAMES[language]} that runs and misses the aim`, async () => {
      const {failure, grade} = await run(small.starter)
      expect(failure).toBeNull()
      expect(isReached(grade)).toBe(false)
    })

    claim(`is done by the lab's reference in ${LANGUAGE_NAMES[language]}`, async () => {
      const {failure, grade} = await run(lab.reference)
      expect(failure).toBeNull()
      expect(isReached(grade)).toBe(true)
    })

    test(`asks in ${LANGUAGE_NAMES[language]} for at most two lines to be changed`, () => {
      const lines = new Set(small.starter[language].split("\n"))
      const missing = lab.reference[language].split("\n").filter(line => !lines.has(line))
      expect(missing.length).toBeGreaterThan(0)
      expect(missing.length).toBeLessThanOrEqual(2)
    })
  }

  test("does not give its mistake away, and names the test that it must pass", () => {
    for (const language of LAB_LANGUAGES) expect(small.starter[language]).not.toMatch(/^(\/\*\*|""")/)
    expect(small.traps.map(({id}) => id)).toEqual([taste.trap])
  })
})
