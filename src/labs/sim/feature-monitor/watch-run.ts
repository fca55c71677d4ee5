import type {RandomStream} from "#math/rng"
import {streamOf} from "../kernel/streams"
import {type DayBatch, drawDay} from "./day-batch"
import {type Drift, drawDrifts, grownShare} from "./drift"
import {drawFeatures, type FeatureLaw} from "./feature-law"
import {
  type AlarmKind,
  COMPLAINT_DAYS,
  FALSE_ALARM_USD,
  LOSS_USD,
  MUTED_AFTER,
  MUTED_DAYS,
  MUTED_WINDOW_DAYS,
  WRONG_KIND_DAYS,
} from "./kinds"
import {type MonitorParameters, REFERENCE_DAYS} from "./parameters"

export type Alarm = {readonly feature: number | null; readonly kind: AlarmKind}
/** What came of an alarm. `late`: the drift was found and people looked for something else first. */
export type Outcome = "right" | "late" | "false" | "known" | "muted"
export type Judged = Alarm & {readonly day: number; readonly outcome: Outcome}
/** What the monitor is told: nothing was wrong there yesterday (null), or what was wrong has been put right. */
export type Closed = {readonly feature: number | null; readonly found: AlarmKind | null}

/** A drift of this world with what has become of it. */
export type DriftState = {
  readonly drift: Drift
  /** The first day without it; a customer complains where nobody was called. */
  until: number
  foundOn: number | null
  rightKind: boolean
}

/** One world from day to day. `batch` is what the monitor sees today; `decide` takes its alarms and ends the day. */
export class WatchRun {
  readonly features: readonly FeatureLaw[]
  readonly reference: readonly DayBatch[]
  readonly drifts: readonly DriftState[]
  readonly judged: Judged[] = []
  readonly history: DayBatch[] = []
  closed: readonly Closed[] = []
  mutedUntil = 0
  readonly mutedOn: number[] = []
  lossUsd = 0
  batch: DayBatch
  over = false
  private readonly stream: RandomStream

  constructor(
    readonly parameters: MonitorParameters,
    seed: number,
  ) {
    this.features = drawFeatures(parameters, seed)
    this.drifts = drawDrifts(parameters, seed).map(drift => ({
      drift,
      until: drift.kind === null ? Number.POSITIVE_INFINITY : drift.from + COMPLAINT_DAYS,
      foundOn: null,
      rightKind: false,
    }))
    this.stream = streamOf(seed, "days")
    this.reference = Array.from({length: REFERENCE_DAYS}, (_, at) => this.draw(at - REFERENCE_DAYS))
    this.batch = this.draw(0)
  }

  get muted(): boolean {
    return this.batch.day < this.mutedUntil
  }

  /** Outcomes that have come in today, with their day; null where there are none yet. */
  get arrived(): DayBatch | null {
    const day = this.batch.day - this.parameters.label_delay
    if (day < 0) return null
    return day === this.batch.day ? this.batch : (this.history[day] ?? null)
  }

  decide(alarms: readonly Alarm[]): void {
    const {day} = this.batch
    const falsePlaces: (number | null)[] = []
    if (this.muted) {
      this.mutedOn.push(day)
      this.judged.push(...alarms.map(alarm => ({...alarm, day, outcome: "muted" as const})))
    } else {
      for (const place of new Set(alarms.map(({feature}) => feature)))
        if (
          !this.look(
            place,
            alarms.filter(({feature}) => feature === place),
          )
        )
          falsePlaces.push(place)
    }
    for (const {drift, until} of this.drifts)
      if (drift.kind !== null && day >= drift.from && day < until)
        this.lossUsd += LOSS_USD[drift.kind] * grownShare(drift, day)
    const ended = this.drifts.filter(({until}) => until === day + 1)
    this.closed = [
      ...falsePlaces.map(feature => ({feature, found: null})),
      ...ended.map(({drift}) => ({feature: drift.feature, found: drift.kind})),
    ]
    this.muteIfTired()
    this.history.push(this.batch)
    if (day + 1 < this.parameters.days) this.batch = this.draw(day + 1)
    else this.over = true
  }

  /** Somebody looks at one feature, or at the outcomes, with all that the alarms of today say about it.
   * @returns whether something is wrong there */
  private look(place: number | null, own: readonly Alarm[]): boolean {
    const {day} = this.batch
    const open = this.drifts.filter(
      ({drift, until}) => drift.kind !== null && drift.feature === place && day >= drift.from && day < until,
    )
    const unseen = open.filter(({foundOn}) => foundOn === null)
    const hit = unseen.find(({drift}) => own.some(({kind}) => kind === drift.kind)) ?? unseen[0]
    if (hit === undefined) {
      const outcome = open.length > 0 ? "known" : "false"
      this.judged.push(...own.map(alarm => ({...alarm, day, outcome}) as const))
      return open.length > 0
    }
    const match = own.find(({kind}) => kind === hit.drift.kind)
    hit.foundOn = day
    hit.rightKind = match !== undefined
    hit.until = Math.min(hit.until, day + 1 + (hit.rightKind ? 0 : WRONG_KIND_DAYS))
    const counted = match ?? own[0]
    for (const alarm of own)
      this.judged.push({
        ...alarm,
        day,
        outcome: alarm !== counted ? "false" : hit.rightKind ? "right" : "late",
      })
    return true
  }

  private muteIfTired(): void {
    const {day} = this.batch
    const recent = this.judged.filter(one => one.outcome === "false" && one.day > day - MUTED_WINDOW_DAYS)
    if (day >= this.mutedUntil && recent.length >= MUTED_AFTER) this.mutedUntil = day + 1 + MUTED_DAYS
  }

  private draw(day: number): DayBatch {
    const here = this.drifts.filter(({drift, until}) => day >= drift.from && day < until)
    return drawDay(this.parameters, {
      features: this.features,
      day,
      drifts: here.map(({drift}) => drift),
      stream: this.stream,
    })
  }

  /** What false alarms have cost. */
  get falseUsd(): number {
    return FALSE_ALARM_USD * this.judged.filter(({outcome}) => outcome === "false").length
  }

  /** What the drifts cost where nobody watches. */
  get unwatchedUsd(): number {
    let total = 0
    for (const {drift} of this.drifts) {
      if (drift.kind === null) continue
      const end = Math.min(this.parameters.days, drift.from + COMPLAINT_DAYS)
      for (let day = drift.from; day < end; day += 1) total += LOSS_USD[drift.kind] * grownShare(drift, day)
    }
    return total
  }
}
