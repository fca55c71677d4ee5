import {spawnSync} from "node:child_process"
import {join} from "node:path"
import {expect, test} from "vitest"
import {z} from "zod"
import {exp} from "#math/exp"
import {log} from "#math/log"
import {RandomStream} from "#math/rng"
import {DEFAULT_PYTHON} from "../node/open-room"
import {expm1, installOwnMath, log1p, power} from "./own-math"

const hasPython = spawnSync(DEFAULT_PYTHON, ["-I", "-c", ""]).status === 0
const ROOM = join(import.meta.dirname, "../python/room.py")
const EDGES = [
  0,
  1,
  -1,
  0.5,
  1e-300,
  5e-324,
  1e300,
  709.78,
  -745.1,
  -708.5,
  0.35,
  -0.35,
  1e-17,
  -1e-17,
  1024,
  Math.SQRT1_2,
  2,
]

function numbers(): number[] {
  const stream = new RandomStream(4, 1)
  const wide = Array.from({length: 3000}, () => (stream.nextUnit() - 0.5) * 1500)
  const near = Array.from({length: 3000}, () => (stream.nextUnit() - 0.5) * 4)
  return [...EDGES, ...wide, ...near]
}

/** The same values by the Python room, as the bits of doubles. */
function inPython(xs: readonly number[]): string[][] {
  const program = `
import json, struct, sys, importlib.util
spec = importlib.util.spec_from_file_location("room", sys.argv[1])
room = importlib.util.module_from_spec(spec)
spec.loader.exec_module(room)
bits = lambda x: struct.pack(">d", x).hex()
xs = json.load(sys.stdin)
print(json.dumps([[bits(float(y)) for y in (
  room.exp(x), room._log(abs(x)), room.expm1(x), room.log1p(abs(x)), room.pow_(abs(x), 1.7), room.pow_(x, 3), room.pow_(abs(x), -x / 100)
)] for x in xs]))`
  const {stdout, stderr} = spawnSync(DEFAULT_PYTHON, ["-c", program, ROOM], {
    input: JSON.stringify(xs),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  })
  if (stdout === "") throw new Error(stderr)
  return z.array(z.array(z.string())).parse(JSON.parse(stdout))
}

function bits(x: number): string {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, x)
  return view.getBigUint64(0).toString(16).padStart(16, "0")
}

test.skipIf(!hasPython)("the Python room's exp, log and pow have the bits of ours", () => {
  const xs = numbers()
  const theirs = inPython(xs)
  const ours = xs.map(x => [
    exp(x),
    log(Math.abs(x)),
    expm1(x),
    log1p(Math.abs(x)),
    power(Math.abs(x), 1.7),
    power(x, 3),
    power(Math.abs(x), -x / 100),
  ])
  expect(theirs).toEqual(ours.map(row => row.map(bits)))
})

test("log1p() and expm1() keep the digits of small numbers", () => {
  expect([log1p(1e-20), expm1(1e-20)]).toEqual([1e-20, 1e-20])
  expect(log1p(1e-9) / 9.999999995e-10).toBeCloseTo(1, 14)
  expect([log1p(-1), expm1(-1e3), expm1(1e3)]).toEqual([-Infinity, -1, Infinity])
})

test("power() takes whole powers of negative numbers, as Math.pow does", () => {
  expect([power(-2, 3), power(-2, 2), power(-8, 1 / 3)]).toEqual([-8, 4, Number.NaN])
})

test("installOwnMath() leaves what is exact and refuses what engines round differently", () => {
  const math: Record<string, unknown> = Object.fromEntries(
    Object.getOwnPropertyNames(Math).map(name => [name, Reflect.get(Math, name)]),
  )
  installOwnMath(math)
  expect([math["exp"], math["log"], math["sqrt"], math["PI"]]).toEqual([exp, log, Math.sqrt, Math.PI])
  expect(math["sin"]).toThrow("Math.sin is not offered")
  expect(math["random"]).toThrow("the same code must get the same score")
})
