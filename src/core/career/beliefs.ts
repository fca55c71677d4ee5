import type {Belief, Preset} from "#model/belief"
import type {Content} from "#model/content/content"
import {LANE_NAMES, LANES, type LaneId, ROLE_NAMES} from "#model/lane"
import type {Profile} from "#model/profile"
import {UserError} from "#model/user-error"

/** The present value of every belief, by id. */
export type BeliefValues = (id: string) => number

export type MoveBeliefs = {readonly hours: Belief; readonly levels: Belief}

/** Beliefs about a move of this person into a lane: learning hours and levels lost, from the transition's file. */
export function moveBeliefs(profile: Profile, to: LaneId, content: Content): MoveBeliefs | null {
  const move = Object.values(content.transitions).find(
    transition => transition.from === profile.role && transition.to === to,
  )
  if (move === undefined) return null
  const shared = {
    kind: "world" as const,
    source: [...move.source],
    evidence: move.evidence,
    confidence: move.confidence,
  }
  const names = `${ROLE_NAMES[profile.role]} to ${LANE_NAMES[to]}`
  return {
    hours: {
      ...shared,
      ...move.hours,
      id: `move-hours-${to}`,
      name: `Hours to learn: ${names}`,
      explain: "Hours until work-ready for the move, beside the job.",
      min: 0,
      max: Math.max(1500, move.hours.high),
      unit: "hours",
    },
    levels: {
      ...shared,
      ...move.level_reset,
      id: `move-levels-${to}`,
      name: `Levels lost: ${names}`,
      explain: "Levels that the move costs; rounded to whole levels.",
      min: 0,
      max: 3,
      unit: "levels",
    },
  }
}

/** Every belief that bears on this person: those of the content and those about their own moves, with the preset's
 * values in place of the defaults. */
export function beliefsFor(
  profile: Profile,
  preset: Preset,
  content: Content,
): readonly (Belief & {readonly group: string})[] {
  const moves = LANES.flatMap(lane => {
    const beliefs = moveBeliefs(profile, lane, content)
    return beliefs === null ? [] : [beliefs.hours, beliefs.levels]
  })
  const hourValue = profile.hourValueUsd
  return [...content.beliefs, ...moves.map(belief => ({...belief, group: "Your move"}))].map(belief => {
    const changed = preset.beliefs[belief.id]
    if (changed !== undefined) return {...belief, value: changed.value, low: changed.low, high: changed.high}
    if (belief.id === "hour-value" && hourValue !== undefined) return {...belief, value: hourValue}
    return belief
  })
}

/** Reads values from beliefs, with some of them replaced. Asking for an unknown belief is a bug of ours. */
export function beliefValues(
  beliefs: readonly Belief[],
  moved: Readonly<Record<string, number>>,
): BeliefValues {
  const values = new Map(beliefs.map(belief => [belief.id, belief.value]))
  for (const [id, value] of Object.entries(moved)) values.set(id, value)
  return id => {
    const value = values.get(id)
    if (value === undefined)
      throw new RangeError(`Needs the belief "${id}", found none of that id in the content`)
    return value
  }
}

/** Checks the beliefs that a person moved. @throws UserError that names the first one at fault */
export function checkMoved(moved: Readonly<Record<string, number>>, beliefs: readonly Belief[]): void {
  for (const [id, value] of Object.entries(moved)) {
    const belief = beliefs.find(candidate => candidate.id === id)
    if (belief === undefined)
      throw new UserError(
        `Expected the id of a belief, found "${id}"`,
        "`lanewise career --beliefs` lists them",
      )
    if (!(value >= belief.min && value <= belief.max))
      throw new UserError(
        `The belief "${id}" must be from ${belief.min} to ${belief.max} ${belief.unit}, found ${value}`,
        `Its default is ${belief.value}`,
      )
  }
}
