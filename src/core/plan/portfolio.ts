import type {PortfolioBrief} from "#model/content/portfolio"
import type {LaneId} from "#model/lane"
import type {GapRow} from "./gap"
import {BUILDING} from "./week-shares"

const MOST_PIECES = 3

/** A piece of work that a plan proposes, and the skills of the plan that it is for. */
export type ChosenPiece = {
  readonly id: string
  readonly skills: readonly string[]
  /** Hours of it that the plan has room for; a piece may be larger than what is left to learn. */
  readonly hoursInPlan: number
}

/** Chooses few pieces that show most of what is learned: each time the one that shows the most worth of the skills that
 * none shows yet. Skills that no chosen piece shows have none. */
export function choosePortfolio(
  rows: readonly GapRow[],
  briefs: Readonly<Record<string, PortfolioBrief>>,
  lane: LaneId,
): ChosenPiece[] {
  const left = new Map(rows.map(({id, worth}) => [id, worth]))
  const open = Object.values(briefs).filter(brief => brief.lane === lane)
  const chosen: ChosenPiece[] = []
  while (chosen.length < MOST_PIECES) {
    const worthOf = ({skills}: PortfolioBrief) => skills.reduce((sum, id) => sum + (left.get(id) ?? 0), 0)
    const best = open.reduce<PortfolioBrief | null>(
      (most, brief) => (worthOf(brief) > (most === null ? 0 : worthOf(most)) ? brief : most),
      null,
    )
    if (best === null) return chosen
    const skills = best.skills.filter(id => left.has(id))
    const room = rows.reduce((sum, {id, ahead}) => sum + (skills.includes(id) ? ahead.value : 0), 0)
    chosen.push({id: best.id, skills, hoursInPlan: Math.min(best.hours.value, BUILDING * room)})
    for (const id of best.skills) left.delete(id)
  }
  return chosen
}
