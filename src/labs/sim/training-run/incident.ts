import {LabFault} from "../lab-fault"
import {
  type Action,
  CHANGE_HOURS,
  HUNDRED_STEPS_HOURS,
  LOG_HOURS,
  LOG_PROBES,
  MOST_TURNS,
  type Probe,
  REPLAY_HOURS,
  type Rerun,
  type Verdict,
} from "./actions"
import type {Fault} from "./causes"
import {drawFaults} from "./draw-faults"
import type {RunParameters} from "./parameters"
import {judgedLoss, type Pool} from "./pool"
import type {LogEntry, LoggedRun} from "./run-logs"
import {DIES_AT, JUDGED_AT, STEPS_PER_UPDATE, updateOf} from "./timetable"

/** What an action came to. */
export type Result =
  | {readonly kind: "probe"; readonly probe: Probe; readonly entries: readonly LogEntry[]}
  | {readonly kind: "rerun"; readonly from: number; readonly entries: readonly LogEntry[]}
  | {readonly kind: "refused"; readonly needs: number}

export type Bought = {readonly action: Action; readonly hours: number; readonly entries: readonly LogEntry[]}
export type Judgement = {
  readonly verdict: Verdict
  /** Mean loss at the end above that of the run to which nothing happened. */
  readonly excess: number
}

const STOPPED_STEP = DIES_AT * STEPS_PER_UPDATE

/** One run that went wrong, and the hours that are spent on it. `act` takes one action at a time. */
export class Incident {
  readonly faults: readonly Fault[]
  readonly run: LoggedRun
  readonly bought: Bought[] = []
  hours = 0
  turns = 0
  last: Result | null = null
  judgement: Judgement | null = null

  constructor(
    readonly parameters: RunParameters,
    readonly pool: Pool,
    seed: number,
  ) {
    this.faults = drawFaults(parameters, seed, pool.corpus.hardSource)
    this.run = pool.runWith(this.faults)
  }

  get over(): boolean {
    return this.judgement !== null || this.turns >= MOST_TURNS
  }

  get hoursLeft(): number {
    return this.parameters.budget_hours - this.hours
  }

  act(action: Action): void {
    this.turns += 1
    const hours = hoursOf(action)
    // a verdict is always heard; what it costs beyond the budget counts all the same
    if (action.do !== "verdict" && hours > this.hoursLeft) {
      this.last = {kind: "refused", needs: hours}
      return
    }
    this.hours += hours
    if (action.do === "probe") {
      this.last = {kind: "probe", probe: action.probe, entries: this.run.entries}
      this.bought.push({action, hours, entries: []})
      return
    }
    const {entries} = this.rerun(action)
    this.bought.push({action, hours, entries})
    if (action.do === "rerun") this.last = {kind: "rerun", from: action.from, entries}
    else this.judgement = {verdict: action, excess: judgedLoss(entries) - this.pool.cleanLoss}
  }

  private rerun(action: Rerun | Verdict): LoggedRun {
    const until = action.do === "verdict" ? JUDGED_AT : updateOf(action.from + action.steps)
    const run = this.pool.rerun(action.from, {
      faults: this.faults,
      changes: action.changes,
      until: Math.min(until, JUDGED_AT),
    })
    if (run !== null) return run
    throw new LabFault(
      `The answer of next() starts from step ${action.from}, where there is no checkpoint`,
      `Start from one of ${[...this.run.checkpoints.keys()].join(", ")}`,
    )
  }
}

export function hoursOf(action: Action): number {
  if (action.do === "probe") return LOG_PROBES.some(one => one === action.probe) ? LOG_HOURS : REPLAY_HOURS
  const steps = action.do === "rerun" ? action.steps : STOPPED_STEP - action.from
  const changes = action.do === "rerun" ? 0 : action.changes.length * CHANGE_HOURS
  return (steps / 100) * HUNDRED_STEPS_HOURS + changes
}
