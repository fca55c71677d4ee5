import type {GapRow} from "#core/plan/gap"
import {LEVEL_NAMES, type LevelId} from "#model/lane"
import {percent} from "#model/percent"

export function levelName(level: LevelId): string {
  return LEVEL_NAMES[level].toLowerCase()
}

/** How a skill is known, in a few words.
 * @param nameOf the name of a skill by its id */
export function howKnown({knowledge, id}: GapRow, nameOf: (id: string) => string): string {
  if (knowledge.kind === "missing") return "missing"
  if (knowledge.kind === "adjacent") {
    const {from, share} = knowledge.carried
    return from === id
      ? `known at your lane's depth, ${percent(share)} carries over`
      : `${percent(share)} carries over from ${nameOf(from)}`
  }
  return {
    claimed: "you say so",
    recalled: "recalled in practice",
    proven: "shown in a lab",
    role: "part of your role",
    assumed: "taken for granted by the move",
  }[knowledge.by]
}
