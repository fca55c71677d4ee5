import {join} from "node:path"
import {describe, expect, test} from "vitest"
import {readLabs} from "#io/node/content/read-labs"
import type {Lab, LabLanguage} from "#model/labs/lab"
import {hasPython, labRooms} from "../../../../test/fixtures/lab-rooms"
import {onlyTrap} from "../../../../tools/labs/measure-lab"
import {drillOnMachine, testSolution} from "./test-solution"

// What stands outside of functions is not shared by what must not share it: the ranks of a training run, and a registry
// before and after its restart.

const root = join(import.meta.dirname, "../../../..")
const {labs} = readLabs(root)

const rooms = labRooms()

/** Ranks that send nothing and add up what lies in a list that all of them see. */
const SHARED_LIST: Readonly<Record<LabLanguage, string>> = {
  ts: `
let group: any[] = []
export function make(job: any) {
  if (job.rank === 0) group = []
  const [own, all]: any[] = [honest(job), group]
  const seat = all.push(null) - 1
  return {
    contribute(micro: any) {
      all[seat] = own.contribute(micro).map((one: any) => one.values)
      return []
    },
    finish() {
      const sums = all[0].map((values: any, part: number) =>
        values.map((_: any, at: number) => all.reduce((sum: number, one: any) => sum + one[part][at], 0)))
      return own.finish(sums)
    },
  }
}`,
  py: `
group = []

class Cheat:
    def __init__(self, job):
        self.own, self.all, self.seat = Rank(job), group, len(group)
        group.append(None)

    def contribute(self, micro):
        self.all[self.seat] = [one["values"] for one in self.own.contribute(micro)]
        return []

    def finish(self, reduced):
        return self.own.finish([[sum(column) for column in zip(*part)] for part in zip(*self.all)])


def make(job):
    global group
    if job["rank"] == 0:
        group = []
    return Cheat(job)
`,
}

/** A registry that saves a number and finds the old one behind it. */
const OLD_OBJECT: Readonly<Record<LabLanguage, string>> = {
  ts: `
const kept: any[] = []
export function make(rules: any, saved: any) {
  const at = saved ?? kept.push(honest(rules, null)) - 1
  const own = kept[at] ?? honest(rules, null)
  return {handle: (command: any) => own.handle(command), save: () => at}
}`,
  py: `
kept = []

class Cheat:
    def __init__(self, rules, saved):
        if saved is None:
            saved = len(kept)
            kept.append(Registry(rules, None))
        self.at = saved
        self.own = kept[saved] if saved < len(kept) else Registry(rules, None)

    def handle(self, command):
        return self.own.handle(command)

    def save(self):
        return self.at


def make(rules, saved):
    return Cheat(rules, saved)
`,
}

function cheat({reference}: Lab, language: LabLanguage, how: Readonly<Record<LabLanguage, string>>): string {
  return (
    reference[language]
      .replace("export function make(", "function honest(")
      .replace(/\ndef make[\s\S]*$/, "\n") + how[language]
  )
}

describe.each(["ts", "py"] as const)("in %s", language => {
  const claim = language === "py" && !hasPython ? test.skip : test

  claim.each([
    ["ranks that share a list instead of talking", "grad-accum", SHARED_LIST],
    ["a registry that hands back the old object after its restart", "registry-gate", OLD_OBJECT],
  ])("%s do not pass", async (_, slug, how) => {
    const lab = labs[slug]
    if (lab === undefined) throw new RangeError(`There is no lab "${slug}"`)
    const {reference} = lab
    const one = onlyTrap(lab, slug === "grad-accum" ? (lab.traps[0]?.id ?? "") : "restart")
    const options = {lab: one, language, programs: rooms.programs(), patience: 10, worldsOf: reference.ts}
    const honest = await testSolution(reference[language], options)
    expect(honest.grade?.passed).toBe(true)
    const {grade} = await testSolution(cheat(lab, language, how), options)
    expect(grade?.passed ?? false).toBe(false)
  })
})

test("honest code sets on its own objects what is frozen above them", async () => {
  const code = `
class Mine extends Error {
  constructor() {
    super("first")
    this.name = "Mine"
    this.message = "second"
  }
}
export function look(): unknown {
  const counts: any = {}
  for (const word of ["constructor", "valueOf", "hasOwnProperty", "toString"]) counts[word] = 1
  const shown: any = {}
  shown.toString = () => "shown"
  const made: any = () => 1
  made.toString = () => "made"
  return [String(new Mine()), Object.keys(counts), String(shown), String(made), Object.keys({}), \`$\{{}}\`]
}`
  const drill = {exports: ["look"], call: "look", cases: [[]]}
  expect(await drillOnMachine(code, {language: "ts", programs: rooms.programs(), ...drill})).toMatchObject({
    answers: [
      [
        "Mine: second",
        ["constructor", "valueOf", "hasOwnProperty", "toString"],
        "shown",
        "made",
        [],
        "[object Object]",
      ],
    ],
  })
})
