import {exp} from "#math/exp"
import type {SkillDemand} from "#model/content/skill-demand"
import type {LaneId, LevelId} from "#model/lane"

/** Postings of the lane whose weight those of a level borrow; a level with many postings of its own borrows little. */
const LEVEL_BORROWS = 50
/** Saved postings that weigh as much as all of the corpus: from so many on, one's own count more. */
const CORPUS_WEIGHS = 20

export type Demand = {
  /** How often postings ask for it, 0..1, one's own counting more. */
  readonly asked: number
  /** The same in the corpus alone: postings of the lane that ask, of all; null where there is no corpus. */
  readonly corpus: {readonly asking: number; readonly of: number; readonly share: number} | null
  /** Own postings that ask, of all. */
  readonly saved: {readonly asking: number; readonly of: number}
  /** What pay goes with it, as a factor on the pay of others of the same lane and level; 1: none known. */
  readonly payFactor: number
  readonly paySe: number
}

type Given = {
  readonly demand: SkillDemand | null
  readonly lane: LaneId
  readonly level: LevelId
  /** Skills of each saved posting. */
  readonly postings: readonly (readonly string[])[]
}

/** Share of the lane's postings at a level that ask for the skill, each level leaning on its whole lane. */
function corpusShare(demand: SkillDemand, id: string, lane: LaneId, level: LevelId): Demand["corpus"] {
  const row = demand.skills.find(({skill}) => skill === id)
  if (row === undefined) return null
  const asking = row.asked[lane]
  const of = demand.postings[lane]
  const whole = (asking.all + 0.5) / (of.all + 1)
  const share = (asking[level] + LEVEL_BORROWS * whole) / (of[level] + LEVEL_BORROWS)
  return {asking: asking.all, of: of.all, share}
}

/** How much each skill is asked for. */
export function demandOf({demand, lane, level, postings}: Given): (id: string) => Demand {
  const own = postings.map(ids => new Set(ids))
  return id => {
    const corpus = demand === null ? null : corpusShare(demand, id, lane, level)
    const saved = {asking: own.filter(ids => ids.has(id)).length, of: own.length}
    const pay = demand?.skills.find(({skill}) => skill === id)?.pay
    const prior = corpus?.share ?? 0.5
    return {
      asked: (CORPUS_WEIGHS * prior + saved.asking) / (CORPUS_WEIGHS + saved.of),
      corpus,
      saved,
      payFactor: exp(pay?.shrunk ?? 0),
      paySe: pay?.se ?? 0,
    }
  }
}
