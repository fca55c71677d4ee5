import type {PortfolioBrief} from "#model/content/portfolio"
import type {LaneId} from "#model/lane"
import type {PlanGiven, PlanLab, PlanModule} from "./plan-given"
import type {ChosenPiece} from "./portfolio"
import {LABS, READING} from "./week-shares"

/** Something to do in a week. `share` of a skill's hours: from where to where it is done. */
export type Activity = {
  readonly kind: "module" | "lab" | "portfolio" | "study"
  readonly id: string
  readonly title: string
  /** Of a lab. */
  readonly minutes: number | null
}
export type PlacedActivity = Activity & {readonly from: number; readonly to: number}

const MOST_MODULES = 2

function modulesFor(skill: string, lane: LaneId, modules: readonly PlanModule[]): readonly PlanModule[] {
  const about = modules.filter(({skills}) => skills.includes(skill))
  const rank = (module: PlanModule) => module.skills.indexOf(skill) + (module.lane === lane ? 0 : 100)
  return [...about].sort((a, b) => rank(a) - rank(b) || a.order - b.order).slice(0, MOST_MODULES)
}

/** Each lab once, with the last of its skills that is learned, so that all it asks for is there by then. */
export function labsBySkill(
  order: readonly string[],
  labs: readonly PlanLab[],
  passed: readonly string[],
): ReadonlyMap<string, readonly PlanLab[]> {
  const bySkill = new Map<string, PlanLab[]>()
  for (const lab of labs) {
    if (passed.includes(lab.id)) continue
    const last = order.findLast(id => lab.skills.includes(id))
    if (last !== undefined) bySkill.set(last, [...(bySkill.get(last) ?? []), lab])
  }
  return bySkill
}

function spread(activities: readonly Activity[], from: number, to: number): PlacedActivity[] {
  const step = (to - from) / Math.max(1, activities.length)
  return activities.map((activity, index) => ({
    ...activity,
    from: from + index * step,
    to: from + (index + 1) * step,
  }))
}

/** What to do for each skill, along its hours: read and answer, then labs, then build. Where there is nothing of one
 * sort, its time goes to the next. */
export function activitiesOf(
  order: readonly string[],
  {
    lane,
    given,
    pieces,
    passed,
  }: {
    readonly lane: LaneId
    readonly given: PlanGiven
    readonly pieces: readonly ChosenPiece[]
    readonly passed: readonly string[]
  },
): ReadonlyMap<string, readonly PlacedActivity[]> {
  const {content, modules, labs} = given
  const labsOf = labsBySkill(order, labs, passed)
  const briefOf = (skill: string): PortfolioBrief | undefined => {
    const piece = pieces.find(({skills}) => skills.includes(skill))
    return piece === undefined ? undefined : content.portfolio[piece.id]
  }
  return new Map(
    order.map(skill => {
      const reading: Activity[] = modulesFor(skill, lane, modules).map(({id, title}) => ({
        kind: "module",
        id,
        title,
        minutes: null,
      }))
      const working: Activity[] = (labsOf.get(skill) ?? []).map(({id, title, minutes}) => ({
        kind: "lab",
        id,
        title,
        minutes,
      }))
      const brief = briefOf(skill)
      const study: Activity = {
        kind: "study",
        id: skill,
        title: content.skills[skill]?.name ?? skill,
        minutes: null,
      }
      const building: Activity[] =
        brief === undefined ? [] : [{kind: "portfolio", id: brief.id, title: brief.title, minutes: null}]
      const first = reading.length > 0 ? reading : [study]
      const readEnd = working.length + building.length === 0 ? 1 : READING
      const labEnd = working.length === 0 ? readEnd : building.length === 0 ? 1 : readEnd + LABS
      return [
        skill,
        [...spread(first, 0, readEnd), ...spread(working, readEnd, labEnd), ...spread(building, labEnd, 1)],
      ]
    }),
  )
}
