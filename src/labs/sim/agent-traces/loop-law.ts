import {log} from "#math/log"
import type {RandomStream} from "#math/rng"
import {drawIndex} from "../kernel/draw"
import {LOOPS, type LoopKind, type TracesParameters} from "./parameters"
import {step, type WorkStep} from "./work-step"

/** A place in the work at which the agent goes in circles. */
export type Loop = {
  readonly kind: LoopKind
  /** It begins when so many steps of the work are done. */
  readonly at: number
  /** Replans until it ends; Infinity where none will help. */
  readonly replans: number
  /** Steps after which it ends by itself. */
  readonly leavesAfter: number
  readonly name: number
  /** What had been found when it began. */
  readonly known: readonly string[]
  readonly childrenUsd: readonly number[]
}

/** Trials until the first success, at least 1. One draw. */
export function drawTrials(stream: RandomStream, chance: number): number {
  const unit = stream.nextUnit()
  if (chance <= 0) return Number.POSITIVE_INFINITY
  return chance >= 1 ? 1 : 1 + Math.floor(log(unit) / log(1 - chance))
}

export function drawLoop(
  stream: RandomStream,
  {loops, replan_helps, leaves}: TracesParameters,
  {at, plan, name}: {at: number; plan: readonly WorkStep[]; name: number},
): Loop {
  const kind =
    LOOPS[
      drawIndex(
        stream,
        LOOPS.map(one => loops[one]),
      )
    ] ?? "tight"
  const replans = drawTrials(stream, replan_helps)
  const leavesAfter = drawTrials(stream, leaves)
  const childrenUsd = Array.from({length: 2}, () => 0.06 + 0.14 * stream.nextUnit())
  const known = [...new Set(plan.slice(0, at).flatMap(({items}) => items))].slice(-6)
  const hopeless = kind === "impossible"
  return {
    kind,
    at,
    replans: hopeless ? Number.POSITIVE_INFINITY : replans,
    leavesAfter: hopeless ? Number.POSITIVE_INFINITY : leavesAfter,
    name,
    known: known.length > 0 ? known : ["doc-0"],
    childrenUsd,
  }
}

/** The same things in another order, each turn another one. */
function shuffled(known: readonly string[], turn: number): string[] {
  const place = (at: number) => ((at + 1) * (1 + (turn % 6)) + turn) % 7
  return known
    .map((item, at) => ({item, at}))
    .sort((a, b) => place(a.at) - place(b.at) || a.at - b.at)
    .map(({item}) => item)
}

/** Step number `turn` of a loop, counting from 0: there is nothing new in it, or only at the very beginning. */
export function loopStep({kind, name, known, childrenUsd}: Loop, turn: number): WorkStep {
  const turned = shuffled(known, turn)
  switch (kind) {
    case "tight":
      return step("read", {document: known[0] ?? ""}, [known[0] ?? ""])
    case "spiral":
      return step("search", {query: `topic ${name} in other words ${turn}`}, turned.slice(0, 4))
    case "oscillation":
      return turn % 2 === 0
        ? step(
            "edit",
            {file: "file-1", change: turn % 4 === 0 ? `use way ${name}` : `back to way ${name + 1}`},
            [],
          )
        : step("run_tests", {}, [turn % 4 === 1 ? `${name} failing` : `${name + 1} failing`])
    case "impossible":
      return step("write_file", {path: `/system/${name}/${turn}`}, ["not allowed"], {ok: false})
    case "stalled":
      return step("job_status", {job: `job-${name}`}, [`job-${name} at 40 %`])
    case "fanOut":
      return step("start_agents", {goal: `part ${name}, attempt ${turn}`}, turned.slice(0, 3), {childrenUsd})
  }
}
