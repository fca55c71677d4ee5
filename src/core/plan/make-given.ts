import {type Module, TRACK_LANES} from "#model/practice/track"
import type {PlanGiven, PlanLab} from "./plan-given"

/** Puts together what planning needs to know. */
export function planGiven(
  content: PlanGiven["content"],
  {modules, labs}: {readonly modules: readonly Module[]; readonly labs: readonly PlanLab[]},
): PlanGiven {
  return {
    content,
    modules: modules.map(({id, title, order, skills, track}) => ({
      id,
      title,
      order,
      skills,
      lane: TRACK_LANES[track],
    })),
    labs: labs.map(({id, title, minutes, skills, track}) => ({id, title, minutes, skills, track})),
  }
}
