import {LabFault} from "../lab-fault"
import {type MarketParameters, STEP_MIN} from "./parameters"

export const MACHINES = ["spot", "od", "idle"] as const
export type Machine = (typeof MACHINES)[number]

/** What the job was on from one step to the next change; `starting` while a machine is paid for and does not work. */
export type Stretch = {readonly from: number; readonly on: Machine; readonly starting: boolean}

/** One job from decision to decision, in steps. `advance` plays until the code must be asked (true) or the job is over
 * (false); then `decide` takes the answer. */
export class SpotJob {
  readonly work: number
  readonly deadline: number
  step = 0
  done = 0
  saved = 0
  on: Machine = "idle"
  /** Steps until the machine begins to work. */
  starting = 0
  /** In steps of an on-demand machine. */
  cost = 0
  changeOvers = 0
  /** Steps of work that went with a spot machine, and that were done on one. */
  lost = 0
  spotWork = 0
  isLate = false
  /** Where the world is recorded: machines, and steps at which a spot machine was taken away. */
  readonly stretches: Stretch[] = []
  readonly taken: number[] = []
  readonly slacks: {readonly step: number; readonly slack: number}[] = []
  seenThere = 0
  timesGone = 0
  private isAsked = false
  private readonly askEvery: number
  private readonly checkpoint: number
  private unsaved = 0

  constructor(
    readonly parameters: MarketParameters,
    readonly spells: readonly boolean[],
    private readonly record = false,
  ) {
    this.work = parameters.work_min / STEP_MIN
    this.deadline = parameters.deadline_min / STEP_MIN
    this.askEvery = parameters.ask_every_min / STEP_MIN
    this.checkpoint = parameters.checkpoint_min / STEP_MIN
  }

  get isThere(): boolean {
    return this.spells[this.step] ?? false
  }

  get isFinished(): boolean {
    return this.done >= this.work
  }

  /** Steps that may still be wasted before even an on-demand machine, ordered now, comes too late. */
  get slack(): number {
    const changeOver = this.on === "od" ? this.starting : this.parameters.change_over_min / STEP_MIN
    return this.deadline - this.step - (this.work - this.saved) - changeOver
  }

  advance(): boolean {
    for (;;) {
      if (this.isFinished) return false
      if (this.step >= this.deadline) {
        this.endLate()
        return false
      }
      if (!this.isAsked && this.mustAsk()) return true
      this.work1()
      this.isAsked = false
    }
  }

  decide(machine: Machine): void {
    if (machine === "spot" && !this.isThere)
      throw new LabFault(
        `choose() answered "spot" at minute ${this.step * STEP_MIN}, where there is no spot machine`,
        "Answer spot only where `state.spot` is true",
      )
    if (machine !== this.on) {
      // who leaves of his own will saves first
      this.save()
      this.on = machine
      this.starting = machine === "idle" ? 0 : this.parameters.change_over_min / STEP_MIN
      if (machine !== "idle") this.changeOvers += 1
    }
    this.isAsked = true
  }

  private mustAsk(): boolean {
    const before = this.step === 0 ? this.isThere : (this.spells[this.step - 1] ?? false)
    if (before && !this.isThere) this.timesGone += 1
    if (this.on === "spot" && !this.isThere) this.takeAway()
    return before !== this.isThere || this.step % this.askEvery === 0
  }

  private takeAway(): void {
    this.lost += this.done - this.saved
    this.spotWork -= this.done - this.saved
    this.done = this.saved
    this.unsaved = 0
    this.on = "idle"
    this.starting = 0
    if (this.record) this.taken.push(this.step)
  }

  private save(): void {
    this.saved = this.done
    this.unsaved = 0
  }

  /** One step on whatever it is on. */
  private work1(): void {
    if (this.record) this.note()
    if (this.isThere) this.seenThere += 1
    this.step += 1
    if (this.on === "idle") return
    this.cost += this.on === "od" ? 1 : this.parameters.spot_price
    if (this.starting > 0) {
      this.starting -= 1
      return
    }
    this.done += 1
    this.unsaved += 1
    if (this.on === "spot") this.spotWork += 1
    // the disk of an on-demand machine stays
    if (this.on === "od" || this.unsaved === this.checkpoint || this.isFinished) this.save()
  }

  private note(): void {
    const last = this.stretches.at(-1)
    const starting = this.starting > 0
    if (last === undefined || last.on !== this.on || last.starting !== starting)
      this.stretches.push({from: this.step, on: this.on, starting})
    if (this.step % this.askEvery === 0) this.slacks.push({step: this.step, slack: this.slack})
  }

  /** Too late: the rest runs on an on-demand machine, and all that was cheaper until here counts for nothing. */
  private endLate(): void {
    this.isLate = true
    const rest = this.work - this.done
    const changeOver = this.on === "od" ? this.starting : this.parameters.change_over_min / STEP_MIN
    if (this.record && this.stretches.at(-1)?.on !== "od")
      this.stretches.push({from: this.step, on: "od", starting: false})
    this.cost = Math.max(this.work, this.cost + changeOver + rest)
    this.step += changeOver + rest
    this.done = this.work
    this.save()
  }
}
