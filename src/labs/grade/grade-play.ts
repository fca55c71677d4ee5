import {mean} from "#math/sum"
import type {OpenLab, Requirement, Trap} from "#model/labs/lab"
import type {Front} from "#model/labs/room-message"
import type {Grade, Metrics} from "#model/labs/verdict"
import {meanMetrics} from "../sim/kernel/statistics"
import type {OpenSystem, World} from "../sim/lab-system"
import {scoreOf} from "./score"

/** A violated rule cannot be outweighed by speed: who falls into a trap gets at most this. */
export const TRAPPED_SCORE = 30

/** What a lab plays, in this order: visible worlds, hidden worlds, then the worlds of each trap. */
function worldsOf(lab: OpenLab, hidden: readonly number[]): World<unknown>[] {
  const normal = [...lab.seeds.visible, ...hidden].map(seed => ({parameters: lab.world, seed}))
  const trapped = lab.traps.flatMap(({world, seeds}) =>
    seeds.map(seed => ({parameters: {...lab.world, ...world}, seed})),
  )
  return [...normal, ...trapped]
}

function judge(metrics: Metrics, {metric, at_least, at_most}: Requirement) {
  const found = metrics[metric]
  if (found === undefined) throw new RangeError(`The simulator has no metric "${metric}"`)
  const holds = at_least === undefined ? found <= (at_most ?? 0) : found >= at_least
  return {holds, check: {metric, found, atLeast: at_least ?? null, atMost: at_most ?? null}}
}

function judgeTrap({id, require}: Trap, metrics: Metrics): Grade["traps"][number] {
  const judged = require.map(one => judge(metrics, one))
  return {id, passed: judged.every(({holds}) => holds), checks: judged.map(({check}) => check)}
}

/** The whole of a graded run: yields the fronts of the simulator, takes the answers, returns the grade. The score is
 * that of the visible worlds, the same for the same behaviour in any language. The hidden ones only confirm it: where
 * they fall short by more than the lab's luck, the code was made for the visible worlds and theirs counts. */
export function* gradePlay(
  lab: OpenLab,
  system: OpenSystem,
  hidden: readonly number[],
): Generator<Front, Grade, readonly unknown[]> {
  const results = (yield* system.play(worldsOf(lab, hidden))).map(({metrics}) => metrics)
  const anchors = {baseline: lab.anchors.baseline.value, best: lab.anchors.best.value}
  const objective = lab.metrics[0]?.id ?? ""
  const seen = lab.seeds.visible.length
  const one = (seed: number, at: number) => {
    const metrics = results[at] ?? {}
    return {seed, metrics, score: scoreOf(metrics[objective] ?? Number.NaN, anchors).score}
  }
  const visible = lab.seeds.visible.map(one)
  const later = hidden.map((seed, at) => one(seed, seen + at))
  const metrics = meanMetrics(visible.map(world => world.metrics))
  const whole = scoreOf(metrics[objective] ?? Number.NaN, anchors)
  const hiddenScore = mean(later.map(({score}) => score))
  const confirmed = hiddenScore >= whole.score - lab.seeds.luck
  let at = seen + hidden.length
  const traps = lab.traps.map(trap => {
    const from = at
    at += trap.seeds.length
    return judgeTrap(trap, meanMetrics(results.slice(from, at)))
  })
  const free = traps.every(({passed}) => passed)
  const counted = confirmed ? whole.score : hiddenScore
  const score = free ? counted : Math.min(TRAPPED_SCORE, counted)
  return {
    score,
    passed: free && score >= lab.pass,
    beatsBest: free && confirmed && whole.raw > 100,
    metrics,
    visible,
    hidden: later,
    confirmed,
    traps,
  }
}
