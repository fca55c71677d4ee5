import type {Interval} from "#model/content/interval"
import type {Skill} from "#model/content/skill"
import type {Transition} from "#model/content/transition"
import type {PlanScope} from "#model/plan/plan-request"
import {type Demand, demandOf} from "./demand"
import {type HoursAhead, hoursAhead} from "./hours-spread"
import {isFooting, type Knowledge, knowledgeOf} from "./knowledge"
import type {PlanGiven} from "./plan-given"
import type {CheckedRequest} from "./read-request"

/** A skill that so many postings of the lane and level ask for belongs to that level. */
const ASKED_OFTEN = 1 / 3

/** What a skill is planned for: the move itself, what postings of the level often ask besides, the rest of the lane's
 * core, what helps. Each part comes after the ones before it. */
export const PLAN_PARTS = ["move", "level", "core", "helpful"] as const
export type PlanPart = (typeof PLAN_PARTS)[number]

/** Parts that a scope plans. */
export const SCOPE_PARTS: Readonly<Record<PlanScope, readonly PlanPart[]>> = {
  move: ["move"],
  level: ["move", "level"],
  core: ["move", "level", "core"],
  all: PLAN_PARTS,
}

export type GapRow = {
  readonly id: string
  readonly name: string
  /** What the skill is to the lane; `needed`: only what other skills build upon. */
  readonly weight: "core" | "helpful" | "needed"
  readonly knowledge: Knowledge
  /** null where it is known. */
  readonly part: PlanPart | null
  /** From nothing to ready for work, as the content has it. */
  readonly hours: Interval
  /** Before the move, at the person's pace, before what was done is taken off. */
  readonly needed: Interval
  /** Still before the move: without what carries over, what only the job teaches, and what was done. 0 where it is known. */
  readonly ahead: Interval
  /** Learned in the new job, 0 where it is known. */
  readonly onTheJob: Interval
  readonly done: number
  readonly demand: Demand
  /** Pay factor x how often it is asked for. */
  readonly worth: number
  /** Skills not known that must come first. */
  readonly after: readonly string[]
}

const NONE: Interval = {value: 0, low: 0, high: 0}

function times({value, low, high}: Interval, factor: number): Interval {
  return {value: value * factor, low: low * factor, high: high * factor}
}

/** Hours of a skill before the move, before what was done is taken off.
 * @param pace hours that the person takes for an hour of the guesses */
export function neededHours(skill: Skill, knowledge: Knowledge, pace: number): Interval {
  if (knowledge.kind === "known") return NONE
  const saved = knowledge.kind === "adjacent" ? knowledge.carried.share : 0
  return times(skill.hours, pace * (1 - saved) * (1 - (skill.on_the_job?.share ?? 0)))
}

/** What is ahead of a skill in the form that spreads are reckoned with. */
export function aheadOf(row: GapRow): HoursAhead {
  return {hours: row.needed, done: row.done}
}

/** Adds the prerequisites that are no footing yet, all the way down.
 * @throws RangeError where they go in a circle */
function withNeeds(
  ids: readonly string[],
  skills: Readonly<Record<string, Skill>>,
  isReady: (id: string) => boolean,
): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (id: string, above: readonly string[]) => {
    if (above.includes(id))
      throw new RangeError(
        `Prerequisites go in a circle: ${[...above.slice(above.indexOf(id)), id].join(" > ")}`,
      )
    if (found.has(id)) return
    for (const need of skills[id]?.needs ?? []) if (!isReady(need)) visit(need, [...above, id])
    found.add(id)
  }
  for (const id of ids) visit(id, [])
  return found
}

/** Each skill that a move into the lane is about: whether it is known, what it is for, and what it takes.
 * @param transition null where the person is in the lane */
export function gapOf(request: CheckedRequest, transition: Transition | null, given: PlanGiven): GapRow[] {
  const {content} = given
  const {from, to, level, skills: said, postings, done, pace} = request
  const lane = content.lanes[to]
  const core = lane?.kind === "lane" ? lane.skills.core : []
  const helpful = lane?.kind === "lane" ? lane.skills.helpful : []
  const knowledge = knowledgeOf({from, to, skills: said, content})
  const demand = demandOf({demand: content.skillDemand, lane: to, level, postings})
  const isReady = (id: string) => isFooting(id, knowledge(id))
  const unknown = (ids: readonly string[]) => ids.filter(id => knowledge(id).kind !== "known")
  const wanted: Readonly<Record<PlanPart, readonly string[]>> = {
    move: unknown(transition?.gap ?? []),
    level: unknown(core).filter(id => demand(id).asked >= ASKED_OFTEN),
    core: unknown(core),
    helpful: unknown(helpful),
  }
  const partOf = new Map<string, PlanPart>()
  for (const part of PLAN_PARTS)
    for (const id of withNeeds(wanted[part], content.skills, isReady))
      if (!partOf.has(id)) partOf.set(id, part)
  const ids = [...new Set([...core, ...helpful, ...partOf.keys()])]
  return ids.flatMap((id): GapRow[] => {
    const skill = content.skills[id]
    if (skill === undefined) return []
    const known = knowledge(id)
    const asked = demand(id)
    const put = done[id] ?? 0
    const share = skill.on_the_job?.share ?? 0
    const saved = known.kind === "adjacent" ? known.carried.share : 0
    const needed = neededHours(skill, known, pace)
    return [
      {
        id,
        name: skill.name,
        weight: skill.lanes[to] ?? "needed",
        knowledge: known,
        part: partOf.get(id) ?? null,
        hours: skill.hours,
        needed,
        ahead: hoursAhead([{hours: needed, done: put}]),
        onTheJob: known.kind === "known" ? NONE : times(skill.hours, (1 - saved) * share),
        done: put,
        demand: asked,
        worth: asked.payFactor * asked.asked,
        after: skill.needs.filter(need => !isReady(need)),
      },
    ]
  })
}
