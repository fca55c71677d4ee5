import type {RoomPrograms} from "#labs/run/node/open-room"
import {testSolution} from "#labs/run/node/test-solution"
import {SYSTEMS} from "#labs/sim/all-systems"
import {mean} from "#math/sum"
import type {Lab, LabLanguage} from "#model/labs/lab"
import type {Grade, Verdict} from "#model/labs/verdict"

/** Slow and crowded machines get this many times the limits of a lab. */
const PATIENCE = 10

/** What must stand in a lab's sheet: the anchors and what the simulator gives for each realism row. */
export type LabFigures = {
  readonly baseline: number
  readonly good: number
  readonly best: number
  readonly realism: Readonly<Record<string, number>>
}

/** Runs a solution as the command line does, without hurry. */
export function runSolution(
  code: string,
  options: {lab: Lab; language: LabLanguage; programs: RoomPrograms; worldsOf?: string},
): Promise<Verdict> {
  return testSolution(code, {...options, patience: PATIENCE})
}

/** The lab with one of its traps only, and with one visible and one hidden world: enough to see a wrong solution fall into
 * that trap, in a fifth of the time. Worlds are played apart, so what is left out changes nothing. */
export function onlyTrap(lab: Lab, trap: string): Lab {
  return {
    ...lab,
    seeds: {...lab.seeds, visible: lab.seeds.visible.slice(0, 1), hidden: 1},
    traps: lab.traps.filter(({id}) => id === trap),
  }
}

/** The metric that the anchors are in. */
export function objectiveOf(lab: Lab, grade: Grade | null): number {
  return grade?.metrics[lab.metrics[0]?.id ?? ""] ?? Number.NaN
}

/** The best anchor: what the simulator itself can reach in the visible worlds. */
export function bestOf(lab: Lab): number {
  const objective = lab.metrics[0]?.id ?? ""
  const system = SYSTEMS[lab.system]
  return mean(
    lab.seeds.visible.map(seed => system?.best({parameters: lab.world, seed})[objective] ?? Number.NaN),
  )
}

export async function measureLab(lab: Lab, programs: RoomPrograms): Promise<LabFigures> {
  const run = async (code: string) =>
    objectiveOf(lab, (await runSolution(code, {lab, language: "ts", programs})).grade)
  const rows = SYSTEMS[lab.system]?.realism ?? {}
  return {
    baseline: await run(lab.starter.ts),
    good: await run(lab.reference.ts),
    best: bestOf(lab),
    realism: Object.fromEntries(lab.realism.map(({id}) => [id, rows[id]?.() ?? Number.NaN])),
  }
}
