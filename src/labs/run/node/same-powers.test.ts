import {expect, test} from "vitest"
import {RandomStream} from "#math/rng"
import {hasPython, labRooms} from "../../../../test/fixtures/lab-rooms"
import {power} from "../room/own-math"
import {drillOnMachine} from "./test-solution"

const stream = new RandomStream(8, 1)
const CASES = Array.from({length: 2000}, () => [20 * stream.nextUnit(), 40 * stream.nextUnit() - 20])

const rooms = labRooms()

const drill = {exports: ["raised"], call: "raised"}
const ours = CASES.map(([x = 0, y = 0]) => power(x, y))

test("`**` of TypeScript has the bits of Math.pow", async () => {
  const code =
    "export function raised(x: number, y: number) {\n  let z: number = x\n  z **= y\n  return x ** y === z ? z : 0\n}"
  const {answers} = {
    answers: [],
    ...(await drillOnMachine(code, {language: "ts", programs: rooms.programs(), ...drill, cases: CASES})),
  }
  expect(answers).toEqual(ours)
})

const PYTHON = `
import operator

class Holder:
    def __init__(self, x):
        self.__x = x

    def raised(self, y):
        self.__x **= y
        return self.__x

asked = []

def at():
    asked.append(1)
    return 0

def raised(x, y):
    held = [x]
    held[at()] **= y
    all = [x ** y, pow(x, y), operator.pow(x, y), Holder(x).raised(y), held[0]]
    return all[0] if all == [all[0]] * 5 and len(asked) == 1 and not asked.clear() else 0

def plain():
    return [5 ** 2 ** 3, 2 ** 70 == 1180591620717411303424, (-8) ** 3, 2 ** -1, pow(3, 4, 5), (-2.0) ** 3, 0 ** 0]

def far():
    return 10.0 ** 400

def none():
    return 0.0 ** -1
`

test.skipIf(!hasPython)(
  "`**`, `**=` and pow() of Python have the same bits, and work each operand out once",
  async () => {
    const run = {language: "py", programs: rooms.programs(), cases: CASES, ...drill} as const
    const {answers} = {answers: [], ...(await drillOnMachine(PYTHON, run))}
    expect(answers).toEqual(ours)
  },
)

test.skipIf(!hasPython)("whole numbers and errors of powers stay those of Python", async () => {
  const run = (call: string) =>
    drillOnMachine(PYTHON, {language: "py", programs: rooms.programs(), exports: [call], call, cases: [[]]})
  expect(await run("plain")).toMatchObject({answers: [[390625, true, -512, 0.5, 1, -8, 1]]})
  expect(await run("far")).toMatchObject({failure: {message: expect.stringContaining("OverflowError")}})
  expect(await run("none")).toMatchObject({failure: {message: expect.stringContaining("ZeroDivisionError")}})
})
