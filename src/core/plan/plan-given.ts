import type {Content} from "#model/content/content"
import type {LabCard} from "#model/labs/lab"
import type {LaneId} from "#model/lane"
import type {Module} from "#model/practice/track"

/** A module of an interview track as a plan names it. */
export type PlanModule = Pick<Module, "id" | "title" | "order" | "skills"> & {readonly lane: LaneId}
/** A lab as a plan names it. */
export type PlanLab = Pick<LabCard, "id" | "title" | "minutes" | "skills" | "track">

/** What planning needs to know: the content, and what there is to learn with. */
export type PlanGiven = {
  readonly content: Pick<
    Content,
    "lanes" | "skills" | "transitions" | "skillDemand" | "portfolio" | "beliefs"
  >
  /** In the order of teaching. */
  readonly modules: readonly PlanModule[]
  readonly labs: readonly PlanLab[]
}
