import {mean} from "#math/sum"
import type {Change, Fault} from "./causes"
import {type Corpus, drawCorpus} from "./corpus"
import {type LogEntry, type LoggedRun, trainTo} from "./run-logs"
import {DIES_AT, JUDGED_AT, LOG_EVERY, STEPS_PER_UPDATE, updateOf, WINDOW_FROM} from "./timetable"
import {trainOnce} from "./train-once"
import {effectOf, newState, type TrainState} from "./train-state"

/** Runs that a pool keeps before it forgets them all and begins anew. */
const MOST_KEPT = 200
const FIRST_SEED = 20_261_128
const RARE_FROM = updateOf(12_060)
const HARD_PATCH = [updateOf(12_200), updateOf(12_700)] as const
/** The last three hundred steps before the judgement. */
const JUDGED = [2, 1, 0].map(back => (JUDGED_AT - back * LOG_EVERY) * STEPS_PER_UPDATE)

type Start = {readonly name: string; readonly state: TrainState}
type Ask = {readonly faults: readonly Fault[]; readonly changes: readonly Change[]; readonly until: number}

/** A run in good health which many worlds begin from, and all that has been run from it. What is the same is trained
 * once: the time before a fault sets in, a run whose faults are all mended, a rerun that somebody else has bought. */
export class Pool {
  readonly corpus: Corpus
  /** Mean loss at the judgement of the run to which nothing ever happens. */
  readonly cleanLoss: number
  private readonly clean: LoggedRun
  private readonly known = new Map<string, LoggedRun>()

  constructor(which: number, hasPatch: boolean) {
    this.corpus = drawCorpus(FIRST_SEED + which, {
      updates: JUDGED_AT + 1,
      rareFrom: RARE_FROM + 2 * which,
      hardPatch: hasPatch ? HARD_PATCH : null,
    })
    const setting = {corpus: this.corpus, faults: [], changes: []}
    const state = newState(this.corpus)
    while (state.update < WINDOW_FROM) trainOnce(state, setting)
    this.clean = trainTo(state, JUDGED_AT, setting)
    this.cleanLoss = judgedLoss(this.clean.entries)
  }

  /** The run with these faults, from step 10,000 to where it was stopped. */
  runWith(faults: readonly Fault[]): LoggedRun {
    const before = [...this.clean.checkpoints.keys()].filter(
      step => updateOf(step) < DIES_AT && faults.every(({from}) => updateOf(step) <= from),
    )
    const sound = Math.max(...before)
    const state = this.clean.checkpoints.get(sound)
    if (state === undefined) throw new RangeError(`There is no checkpoint before ${sound}`)
    const later = this.train({name: `clean ${sound}`, state}, {faults, changes: [], until: DIES_AT})
    return {
      entries: [...this.clean.entries.filter(({step}) => step <= sound), ...later.entries],
      checkpoints: new Map(
        [...this.clean.checkpoints].filter(([step]) => step < sound).concat([...later.checkpoints]),
      ),
    }
  }

  /** What follows from a checkpoint of that run; null where there is none. */
  rerun(from: number, ask: Ask): LoggedRun | null {
    const run = this.runWith(ask.faults)
    const state = run.checkpoints.get(from)
    if (state === undefined) return null
    const isSound = ask.faults.every(fault => updateOf(from) <= fault.from)
    return this.train({name: isSound ? `clean ${from}` : `${JSON.stringify(ask.faults)} ${from}`, state}, ask)
  }

  private train({name, state}: Start, {faults, changes, until}: Ask): LoggedRun {
    const effect = effectOf(faults, changes)
    if (name.startsWith("clean") && effect.faults.length === 0 && effect.changes.length === 0)
      return this.cleanFrom(state.update, until)
    const key = `${name} ${until} ${JSON.stringify(effect)}`
    const found = this.known.get(key)
    if (found !== undefined) return found
    if (this.known.size >= MOST_KEPT) this.known.clear()
    const run = trainTo(state, until, {corpus: this.corpus, ...effect})
    this.known.set(key, run)
    return run
  }

  private cleanFrom(update: number, until: number): LoggedRun {
    const inside = (step: number) => step >= update * STEPS_PER_UPDATE && step < until * STEPS_PER_UPDATE
    const steps = {after: update * STEPS_PER_UPDATE, upTo: until * STEPS_PER_UPDATE}
    return {
      entries: this.clean.entries.filter(({step}) => step > steps.after && step <= steps.upTo),
      checkpoints: new Map([...this.clean.checkpoints].filter(([step]) => inside(step))),
    }
  }
}

/** The loss by which a run is judged: that at its end. */
export function judgedLoss(entries: readonly LogEntry[]): number {
  return mean(entries.filter(({step}) => JUDGED.includes(step)).map(({checkLoss}) => checkLoss))
}
