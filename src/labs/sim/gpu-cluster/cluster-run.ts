import {EventQueue} from "../kernel/event-queue"
import {LabFault} from "../lab-fault"
import type {ClusterParameters} from "./parameters"
import {drawJobs, type TrainingJob} from "./training-job"

/** What the scheduler orders, carried out one after the other. */
export type Op =
  | {readonly op: "place"; readonly job: number; readonly node: number; readonly gpus: number}
  | {readonly op: "stop"; readonly job: number}

type ClusterEvent =
  | {readonly kind: "arrival"; readonly job: TrainingJob}
  | {readonly kind: "end"; readonly job: TrainingJob; readonly turn: number}
  | {readonly kind: "fails" | "back"; readonly node: number}

export type Node = {free: number; isUp: boolean; timesFailed: number}
/** A job on a node, for the picture. Milliseconds. */
export type Stay = {
  readonly job: number
  readonly node: number
  readonly gpus: number
  readonly fromMs: number
  worksFromMs: number | null
  toMs: number | null
}
/** GPU-milliseconds: held by jobs, worked on, lost because GPUs lay too far apart, and lost with a node. */
export type ClusterTally = {held: number; working: number; spread: number; lost: number}

const MS = 1000

/** A cluster from decision to decision. `advance` plays until the scheduler must be asked (true) or all is over (false);
 * then `decide` takes the answer. */
export class ClusterRun {
  readonly jobs: readonly TrainingJob[]
  readonly nodes: Node[]
  /** Jobs that have come and not ended, by id. */
  readonly open: TrainingJob[] = []
  readonly tally: ClusterTally = {held: 0, working: 0, spread: 0, lost: 0}
  readonly stays: Stay[] = []
  nowMs = 0
  private readonly events = new EventQueue<ClusterEvent>()
  private readonly endMs: number
  private left: number
  private changed = false

  constructor(
    readonly parameters: ClusterParameters,
    seed: number,
    private readonly record = false,
  ) {
    this.jobs = drawJobs(parameters, seed)
    this.nodes = Array.from({length: parameters.nodes}, () => ({
      free: parameters.gpus_per_node,
      isUp: true,
      timesFailed: 0,
    }))
    for (const job of this.jobs) this.events.push(job.arrivesMs, {kind: "arrival", job})
    for (const {node, at_s, for_s} of parameters.failures) {
      this.events.push(at_s * MS, {kind: "fails", node})
      this.events.push((at_s + for_s) * MS, {kind: "back", node})
    }
    this.left = this.jobs.filter(job => this.isPossible(job)).length
    this.endMs = (this.jobs.at(-1)?.arrivesMs ?? 0) + Math.round(parameters.patience_h * 3_600_000)
  }

  isPossible({gpus}: TrainingJob): boolean {
    return gpus <= this.parameters.nodes * this.parameters.gpus_per_node
  }

  /** Work that a job has done by now. */
  servedMs({servedMs, worksFromMs, speed, runMs}: TrainingJob): number {
    if (worksFromMs === null) return servedMs
    return Math.min(runMs, servedMs + Math.max(0, this.nowMs - worksFromMs) * speed)
  }

  advance(): boolean {
    const cycle = this.parameters.cycle_s * MS
    const tick = this.parameters.tick_s * MS
    for (;;) {
      if (this.left === 0 || this.nowMs >= this.endMs) return false
      const nextCycle = Math.ceil(this.nowMs / cycle) * cycle
      const nextTick = (Math.floor(this.nowMs / tick) + 1) * tick
      const isWaiting = this.open.some(({worksFromMs}) => worksFromMs === null)
      const ask = this.changed ? nextCycle : isWaiting ? nextTick : Number.POSITIVE_INFINITY
      if (this.events.nextAt > ask) {
        this.moveTo(Math.min(ask, this.endMs))
        if (ask >= this.endMs) return false
        if (this.open.length > 0) return true
        this.changed = false
        continue
      }
      const next = this.events.pop()
      if (next === undefined) return false
      this.moveTo(Math.min(next.at, this.endMs))
      this.take(next.event)
    }
  }

  decide(ops: readonly Op[]): void {
    for (const op of ops) {
      if (op.op === "stop") this.stop(this.find(op.job))
      else this.place(this.find(op.job), op)
    }
    this.changed = false
  }

  private find(id: number): TrainingJob {
    const job = this.open.find(one => one.id === id)
    if (job !== undefined) return job
    const state = this.jobs[id] === undefined ? "there is none" : "it has ended or has not come yet"
    throw new LabFault(
      `Cannot order job ${id}: ${state}`,
      "Name jobs out of `queue` and `cluster.running` only",
    )
  }

  private place(job: TrainingJob, {node, gpus}: {node: number; gpus: number}): void {
    const at = this.nodes[node]
    const hint = "Look at `free` and `up` of each node, and count down what you place in the same answer"
    if (at === undefined)
      throw new LabFault(
        `Cannot place job ${job.id} on node ${node}: there are ${this.nodes.length} nodes`,
        hint,
      )
    if (!at.isUp) throw new LabFault(`Cannot place job ${job.id} on node ${node}: it is down`, hint)
    if (gpus > at.free)
      throw new LabFault(
        `Cannot place ${gpus} GPUs of job ${job.id} on node ${node}: ${at.free} are free`,
        hint,
      )
    const held = heldBy(job)
    if (held + gpus > job.gpus)
      throw new LabFault(
        `Cannot place ${gpus} GPUs of job ${job.id}: it needs ${job.gpus} and has ${held}`,
        "A job takes exactly its GPUs; stop it first to move it",
      )
    const there = job.places.find(one => one.node === node)
    if (there === undefined) job.places.push({node, gpus})
    else there.gpus += gpus
    at.free -= gpus
    if (this.record)
      this.stays.push({job: job.id, node, gpus, fromMs: this.nowMs, worksFromMs: null, toMs: null})
    if (held + gpus === job.gpus) this.start(job)
  }

  private start(job: TrainingJob): void {
    const {gpus_per_node, start_s} = this.parameters
    job.speed = job.places.length > Math.ceil(job.gpus / gpus_per_node) ? job.spreadSpeed : 1
    job.worksFromMs = this.nowMs + start_s * MS
    job.firstStartMs ??= this.nowMs
    job.longestIdleMs = Math.max(job.longestIdleMs, this.nowMs - job.idleFromMs)
    const endsAt = job.worksFromMs + Math.ceil((job.runMs - job.servedMs) / job.speed)
    this.events.push(endsAt, {kind: "end", job, turn: job.turn})
    for (const stay of this.staysOf(job)) stay.worksFromMs = job.worksFromMs
  }

  private stop(job: TrainingJob): void {
    if (job.places.length === 0)
      throw new LabFault(
        `Cannot stop job ${job.id}: it holds no GPU`,
        "Stop jobs of `cluster.running`, or of `queue` where `held` is not empty",
      )
    if (job.worksFromMs !== null) job.stops += 1
    job.servedMs = this.servedMs(job)
    this.release(job)
  }

  /** Gives back the GPUs of a job. */
  private release(job: TrainingJob): void {
    for (const {node, gpus} of job.places) {
      const at = this.nodes[node]
      if (at !== undefined) at.free += gpus
    }
    for (const stay of this.staysOf(job)) stay.toMs = this.nowMs
    if (job.worksFromMs !== null) job.idleFromMs = this.nowMs
    job.places = []
    job.worksFromMs = null
    job.turn += 1
  }

  private staysOf({id}: TrainingJob): Stay[] {
    return this.stays.filter(({job, toMs}) => job === id && toMs === null)
  }

  private take(event: ClusterEvent): void {
    switch (event.kind) {
      case "arrival":
        this.open.push(event.job)
        this.changed = true
        return
      case "end":
        if (event.turn === event.job.turn) this.end(event.job)
        return
      case "fails":
        this.fail(event.node)
        return
      case "back": {
        const node = this.nodes[event.node]
        if (node !== undefined) node.isUp = true
        this.changed = true
      }
    }
  }

  private end(job: TrainingJob): void {
    job.endsMs = this.nowMs
    job.servedMs = job.runMs
    this.release(job)
    this.open.splice(this.open.indexOf(job), 1)
    this.left -= 1
    this.changed = true
  }

  /** Whoever has a GPU on the node goes back to the queue with what was saved last. */
  private fail(index: number): void {
    const node = this.nodes[index]
    if (node === undefined) return
    const checkpoint = this.parameters.checkpoint_s * MS
    for (const job of this.open) {
      if (!job.places.some(place => place.node === index)) continue
      // since it came here it has saved after each full stretch of work
      const since = this.servedMs(job) - job.servedMs
      const saved = Math.floor(since / checkpoint) * checkpoint
      this.tally.lost += job.gpus * (since - saved)
      job.servedMs += saved
      this.release(job)
    }
    node.isUp = false
    node.timesFailed += 1
    this.changed = true
  }

  private moveTo(ms: number): void {
    for (const {places, gpus, worksFromMs, speed} of this.open) {
      if (places.length === 0) continue
      for (const place of places) this.tally.held += place.gpus * (ms - this.nowMs)
      if (worksFromMs === null || worksFromMs >= ms) continue
      const worked = gpus * (ms - Math.max(worksFromMs, this.nowMs))
      this.tally.working += worked
      this.tally.spread += worked * (1 - speed)
    }
    this.nowMs = ms
  }
}

export function heldBy({places}: TrainingJob): number {
  let held = 0
  for (const {gpus} of places) held += gpus
  return held
}
