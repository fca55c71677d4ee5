import {EventQueue} from "../kernel/event-queue"
import {LabFault} from "../lab-fault"
import type {EngineParameters} from "./parameters"
import {drawRequests, type EngineRequest} from "./request"

/** What the policy decides: first `preempt` leaves the GPU, then `admit` enters it. */
export type Decision = {readonly admit: readonly number[]; readonly preempt: readonly number[]}

type EngineEvent = {readonly kind: "arrival"; readonly request: EngineRequest} | {readonly kind: "crash"}

/** What a run has counted so far. */
export type EngineTally = {
  readonly requests: readonly EngineRequest[]
  endUs: number
  steps: number
  outOfMemory: number
  tokens: number
  /** Tokens that had to be read again after a preemption or a crash. */
  readAgain: number
  usedTokenUs: number
  busyUs: number
  gapsUs: number[]
}

/** The GPU at the end of a step. Time in microseconds. */
export type EngineSample = {
  readonly nowUs: number
  readonly tookUs: number
  readonly kvUsed: number
  readonly decoding: number
  readonly reading: number
  readonly waiting: number
}

const US_PER_MS = 1000
const MOST_STEPS = 200_000
/** A world ends this long after its last arrival, whatever still waits. */
const PATIENCE_US = 120_000_000

/** One GPU and its callers, from decision to decision. `advance` plays until the policy must be asked (true) or all
 * is over (false); then `decide` takes the answer. */
export class EngineRun {
  readonly tally: EngineTally
  readonly running: EngineRequest[] = []
  readonly waiting: EngineRequest[] = []
  /** One entry a step where the world is recorded. */
  readonly history: EngineSample[] = []
  /** When the server went down, where the world is recorded. */
  readonly restartsUs: number[] = []
  nowUs = 0
  private readonly events = new EventQueue<EngineEvent>()
  private readonly lastArrivalUs: number
  private changed = false
  private left: number

  constructor(
    readonly parameters: EngineParameters,
    seed: number,
    private readonly record = false,
  ) {
    const requests = drawRequests(parameters, seed)
    for (const request of requests) this.events.push(request.arrivesUs, {kind: "arrival", request})
    for (const at of parameters.crash_at_ms) this.events.push(Math.round(at * US_PER_MS), {kind: "crash"})
    this.left = requests.length
    this.lastArrivalUs = requests.at(-1)?.arrivesUs ?? 0
    this.tally = {
      requests,
      endUs: 0,
      steps: 0,
      outOfMemory: 0,
      tokens: 0,
      readAgain: 0,
      usedTokenUs: 0,
      busyUs: 0,
      gapsUs: [],
    }
  }

  /** Tokens in memory, counting those of requests that the next step will read. */
  get kvUsed(): number {
    let used = 0
    for (const {promptTokens, generated} of this.running) used += promptTokens + generated
    return used
  }

  /** Whether the next step needs more memory than there is. */
  get memoryShort(): boolean {
    return this.kvUsed + this.running.length > this.parameters.kv_tokens
  }

  advance(): boolean {
    for (;;) {
      this.takeEvents()
      if (this.isOver()) return false
      if ((this.changed && this.waiting.length > 0) || this.memoryShort) return true
      if (this.running.length > 0) this.step()
      else if (this.events.size > 0) this.nowUs = this.events.nextAt
      else return false
    }
  }

  decide({admit, preempt}: Decision): void {
    const admitted = admit.length > 0
    for (const id of preempt) this.move(id, {from: this.running, to: this.waiting, verb: "preempt"})
    for (const id of admit) this.move(id, {from: this.waiting, to: this.running, verb: "admit"})
    this.waiting.sort((a, b) => a.id - b.id)
    if (this.running.length > this.parameters.max_batch)
      throw new LabFault(
        `The GPU runs at most ${this.parameters.max_batch} requests at once, found ${this.running.length} after the answer of next()`,
        "Admit at most maxBatch - running.length requests",
      )
    this.changed = admitted
    if (this.running.length === 0) {
      if (this.events.size > 0) this.nowUs = Math.max(this.nowUs, this.events.nextAt)
      return
    }
    if (this.memoryShort) this.runOutOfMemory()
    else this.step()
  }

  private isOver(): boolean {
    return this.left === 0 || this.tally.steps >= MOST_STEPS || this.nowUs > this.lastArrivalUs + PATIENCE_US
  }

  private takeEvents(): void {
    while (this.events.nextAt <= this.nowUs) {
      const next = this.events.pop()
      if (next === undefined) return
      if (next.event.kind === "arrival") this.waiting.push(next.event.request)
      else this.restart()
      this.changed = true
    }
  }

  private move(
    id: number,
    {from, to, verb}: {from: EngineRequest[]; to: EngineRequest[]; verb: "admit" | "preempt"},
  ): void {
    const at = from.findIndex(request => request.id === id)
    const request = from[at]
    if (request === undefined) {
      const place = verb === "admit" ? "waiting" : "running"
      const other = to.some(one => one.id === id)
        ? ` (it is ${verb === "admit" ? "running" : "waiting"})`
        : ""
      throw new LabFault(
        `Cannot ${verb} request ${id}: it is not ${place}${other}`,
        `Name each id once, and only ids out of \`state.${place}\``,
      )
    }
    from.splice(at, 1)
    to.push(request)
    request.unread = true
  }

  private step(): void {
    const {step_base_ms, per_decode_ms, per_prefill_token_ms} = this.parameters
    let read = 0
    let decoding = 0
    for (const request of this.running) {
      if (!request.unread) {
        decoding += 1
        continue
      }
      read += request.promptTokens + request.generated
      if (request.firstTokenUs !== null) this.tally.readAgain += request.promptTokens + request.generated
      request.unread = false
    }
    const ms = step_base_ms + per_decode_ms * decoding + per_prefill_token_ms * read
    const us = Math.max(1, Math.round(ms * US_PER_MS))
    this.tally.usedTokenUs += this.kvUsed * us
    this.tally.busyUs += us
    this.tally.steps += 1
    this.nowUs += us
    if (this.record)
      this.history.push({
        nowUs: this.nowUs,
        tookUs: us,
        kvUsed: this.kvUsed,
        decoding,
        reading: this.running.length - decoding,
        waiting: this.waiting.length,
      })
    for (const request of this.running) this.emit(request)
    for (let at = this.running.length - 1; at >= 0; at -= 1)
      if (this.running[at]?.finished) this.running.splice(at, 1)
  }

  private emit(request: EngineRequest): void {
    request.generated += 1
    this.tally.tokens += 1
    if (request.firstTokenUs === null) request.firstTokenUs = this.nowUs
    else {
      const gap = this.nowUs - request.lastTokenUs
      request.worstGapUs = Math.max(request.worstGapUs, gap)
      this.tally.gapsUs.push(gap)
    }
    request.lastTokenUs = this.nowUs
    if (request.generated < request.outputTokens) return
    request.finished = true
    this.left -= 1
    this.changed = true
    this.tally.endUs = this.nowUs
  }

  private runOutOfMemory(): void {
    this.tally.outOfMemory += 1
    this.restart()
  }

  /** All that was in memory is lost; who ran waits again, with the answer so far to be read anew. */
  private restart(): void {
    if (this.record) this.restartsUs.push(this.nowUs)
    for (const request of this.running) request.unread = true
    this.waiting.push(...this.running.splice(0))
    this.waiting.sort((a, b) => a.id - b.id)
    this.nowUs += Math.round(this.parameters.restart_ms * US_PER_MS)
    this.tally.steps += 1
    this.changed = true
  }
}
