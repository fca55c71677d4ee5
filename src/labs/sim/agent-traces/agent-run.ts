import type {AgentTask} from "./agent-task"
import {callUsd, deniedUsd, HANDED_SHARE, MOST_STEPS, replanUsd} from "./costs"
import {type Loop, loopStep} from "./loop-law"
import {step, type WorkStep} from "./work-step"

export const VERDICTS = ["allow", "deny", "replan", "handOff"] as const
export type Verdict = (typeof VERDICTS)[number]

/** How a task came to its end: `over` the budget, `cut` by the framework after too many steps, `gaveUp` after being
 * denied again and again, `spoilt` by a mistake of its own. */
export type TaskEnd = "finished" | "handedOff" | "over" | "cut" | "gaveUp" | "spoilt"

/** What came of the last verdict: the call, if it was made, and what the agent itself has cost. */
export type Outcome = {readonly made: WorkStep | null; readonly costUsd: number}

export type RunRecord = {
  readonly verdict: Verdict
  readonly tool: string
  /** Things that had not been seen in this task. */
  readonly fresh: number
  readonly loop: boolean
  readonly usd: number
}

/** A replan that was not needed throws the agent back. */
const THROWN_BACK = 3
/** An agent that may not start others does their work itself, in so many steps for each of them. */
const ALONE = 5
const MOST_DENIED = 6

/** What an agent costs that may not start others. */
export function aloneUsd(children: number, steps: number): number {
  return deniedUsd(steps) + ALONE * children * callUsd(steps)
}

/** One agent at work: `next` is the call that it wants to make, `decide` what the guard says to it. */
export class AgentRun {
  end: TaskEnd | null = null
  spentUsd = 0
  steps = 0
  replans = 0
  /** Money that went into loops, and replans where there was none. */
  lostUsd = 0
  last: Outcome | null = null
  readonly history: RunRecord[] = []
  private plan: readonly WorkStep[]
  private at = 0
  private loopAt = 0
  private turns = 0
  private tries = 0
  private denied = 0
  private readonly seen = new Set<string>()

  constructor(
    readonly task: AgentTask,
    private readonly record = false,
  ) {
    this.plan = task.plan
  }

  /** The loop that the agent is in. Only the simulator knows. */
  get loop(): Loop | null {
    const loop = this.task.loops[this.loopAt]
    return loop !== undefined && loop.at <= this.at ? loop : null
  }

  get next(): WorkStep {
    const {loop} = this
    return loop === null ? (this.plan[this.at] ?? step("finish", {}, [])) : loopStep(loop, this.turns)
  }

  /** Steps of the work that are done, and that are still to do if nothing goes wrong. */
  get doneSteps(): number {
    return this.at
  }

  get leftSteps(): readonly WorkStep[] {
    return this.plan.slice(this.at)
  }

  /** Share of the work that is done. */
  get progress(): number {
    return this.at / this.plan.length
  }

  get valueUsd(): number {
    if (this.end === "finished") return this.task.valueUsd
    return this.end === "handedOff" ? HANDED_SHARE * this.progress * this.task.valueUsd : 0
  }

  decide(verdict: Verdict): void {
    const {loop, next, spentUsd} = this
    const fresh = verdict === "allow" ? next.items.filter(item => !this.seen.has(item)).length : 0
    const steps = this.steps
    if (verdict === "handOff") this.end = "handedOff"
    else if (verdict === "allow") this.call(next, loop)
    else if (verdict === "replan") this.replan(loop)
    else this.deny(next, loop)
    const usd = this.spentUsd - spentUsd
    this.last = {
      made: verdict === "allow" ? next : null,
      costUsd: verdict === "allow" ? callUsd(steps) : usd,
    }
    if (loop !== null || verdict === "replan") this.lostUsd += usd
    if (this.record) this.history.push({verdict, tool: next.tool, fresh, loop: loop !== null, usd})
    if (this.end === null && this.steps >= MOST_STEPS) this.end = "cut"
  }

  private call(made: WorkStep, loop: Loop | null): void {
    this.denied = 0
    this.spentUsd += callUsd(this.steps) + made.childrenUsd.reduce((a, b) => a + b, 0)
    this.steps += 1
    if (this.spentUsd > this.task.budgetUsd) {
      this.end = "over"
      return
    }
    for (const item of made.items) this.seen.add(item)
    if (loop !== null) {
      this.turns += 1
      if (this.turns >= loop.leavesAfter) this.leave()
      return
    }
    if (this.at === this.task.spoiltAt) {
      this.end = "spoilt"
      return
    }
    this.at += 1
    if (this.at === this.plan.length && this.loop === null) this.end = "finished"
  }

  private replan(loop: Loop | null): void {
    this.spentUsd += replanUsd(this.steps)
    this.steps += 1
    this.replans += 1
    this.denied = 0
    if (this.spentUsd > this.task.budgetUsd) this.end = "over"
    else if (loop === null) this.at = Math.max(0, this.at - THROWN_BACK)
    else {
      this.tries += 1
      if (this.tries >= loop.replans) this.leave()
    }
  }

  private deny(wanted: WorkStep, loop: Loop | null): void {
    this.spentUsd += deniedUsd(this.steps)
    this.steps += 1
    this.denied += 1
    if (this.spentUsd > this.task.budgetUsd) this.end = "over"
    else if (this.denied >= MOST_DENIED) this.end = "gaveUp"
    else if (loop !== null) this.turns += 1
    else if (wanted.childrenUsd.length > 0) this.workAlone(wanted)
  }

  private workAlone(wanted: WorkStep): void {
    const alone = Array.from({length: ALONE * wanted.childrenUsd.length}, (_, part) =>
      step("search", {...wanted.args, part}, wanted.items.slice(part, part + 1)),
    )
    this.plan = [...this.plan.slice(0, this.at), ...alone, ...this.plan.slice(this.at + 1)]
  }

  private leave(): void {
    this.loopAt += 1
    this.turns = 0
    this.tries = 0
    if (this.at === this.plan.length && this.loop === null) this.end = "finished"
  }
}
