import {expect, test} from "vitest"
import {z} from "zod"
import {mean, variance} from "#math/sum"
import type {CareerLaw} from "#model/law"
import {exampleLaw, netOfYear, readVector, runPolicy} from "../../../test/vectors/career/laws"
import {parseLaw} from "./parse-law"
import {runLaw} from "./run-law"
import {summarizeFan, summarizeTotals} from "./summarize"

// Figures of the NumPy peer (bench/career/peers/dense.py), which shares no code with the engine; see
// test/vectors/career/make_career_vectors.py. Of these thousand differences the largest should be near 3.4
// standard errors.

const CAREERS = 200_000
const VECTOR_CAREERS = 2_000_000
const LIMIT = 4.5
const FIGURES = ["p5", "p10", "p25", "p50", "p75", "p90", "p95", "mean", "cvar10"] as const

const n = z.number()
const figures = z.object({p5: n, p10: n, p25: n, p50: n, p75: n, p90: n, p95: n, mean: n, cvar10: n})
const byYear = z.object({mean: z.array(n).length(10), p50: z.array(n).length(10)})
const matrix = z.object({share: z.array(z.array(n)), se: z.array(z.array(n))})
const vectorSchema = z.object({
  patch: z.record(z.string(), z.unknown()),
  policies: z
    .array(figures.extend({name: z.string(), se: figures, years: byYear.extend({se: byYear})}))
    .min(4),
  beats: z.object({"same-person": matrix, independent: matrix}).optional(),
})
type Vector = z.infer<typeof vectorSchema>

function patched(patch: Vector["patch"]): CareerLaw {
  const example: object = exampleLaw()
  return parseLaw({...example, ...patch}, "The patched law")
}

function tooFar(name: string, ours: number, theirs: number, se: number): string[] {
  const z = Math.abs(ours - theirs) / se
  return z <= LIMIT ? [] : [`${name}: ${ours} against ${theirs}, ${z} standard errors`]
}

/** What differs by more than chance would; empty when the engine and the peer agree. */
function disagreements(law: CareerLaw, expected: Vector["policies"][number], policy: number): string[] {
  const run = runPolicy(law, {careers: CAREERS, policy, seed: 1})
  const ours = summarizeTotals(run.totals)
  const fan = summarizeFan(run.net, 10)
  const found = FIGURES.flatMap(name =>
    tooFar(
      `${expected.name} ${name}`,
      ours[name],
      expected[name],
      Math.hypot(ours.se[name], expected.se[name]),
    ),
  )
  for (let year = 1; year <= 10; year += 1) {
    const net = netOfYear(run, year)
    const {p50 = 0, mean: average = 0} = {
      p50: expected.years.p50[year - 1],
      mean: expected.years.mean[year - 1],
    }
    const {p50: seMedian = 0, mean: seMean = 0} = {
      p50: expected.years.se.p50[year - 1],
      mean: expected.years.se.mean[year - 1],
    }
    const more = Math.sqrt(1 + VECTOR_CAREERS / CAREERS)
    found.push(
      ...tooFar(`${expected.name} median of year ${year}`, fan[year - 1]?.p50 ?? 0, p50, seMedian * more),
    )
    const seOurs = Math.sqrt(variance(net) / CAREERS)
    found.push(
      ...tooFar(`${expected.name} mean of year ${year}`, mean(net), average, Math.hypot(seOurs, seMean)),
    )
  }
  return found
}

test.each([
  "example",
  "start-level-1",
  "promotion-hazard-1.5x",
  "layoff-prob-3x",
  "gap-longer",
  "switch-prob-2x",
  "equity-heavier",
  "growth-sigma-2x",
  "level-drop-quarter-20",
])("simulateCareers() agrees with the dense NumPy peer on the law %s", name => {
  const vector = vectorSchema.parse(readVector(name))
  const law = patched(vector.patch)
  expect(vector.policies.map(policy => policy.name)).toEqual(law.policies.map(policy => policy.name))
  expect(vector.policies.flatMap((policy, index) => disagreements(law, policy, index))).toEqual([])
})

test.each(["same-person", "independent"] as const)(
  "runLaw() agrees with the peer on who beats whom, %s",
  coupling => {
    const {beats} = vectorSchema.parse(readVector("example"))
    const ours = runLaw(exampleLaw(), {careers: CAREERS, seed: 2, coupling})
    const expected = beats?.[coupling]
    const found = ours.beats.flatMap((row, a) =>
      row.flatMap((share, b) => {
        if (a === b) return []
        const se = Math.hypot(ours.beatsSe[a]?.[b] ?? 0, expected?.se[a]?.[b] ?? 0)
        return tooFar(`${a} beats ${b}`, share, expected?.share[a]?.[b] ?? 0, se)
      }),
    )
    expect(found).toEqual([])
  },
)
