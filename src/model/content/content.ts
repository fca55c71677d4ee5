import type {Belief, Preset} from "../belief"
import type {BandTable} from "./band-table"
import type {Claim} from "./claim"
import type {FitBank} from "./fit-bank"
import type {FitFigures} from "./fit-figures"
import type {Place} from "./place"
import type {PortfolioBrief} from "./portfolio"
import type {PostingStatistics} from "./posting-statistics"
import type {PriceIndex} from "./price-index"
import type {Role} from "./role"
import type {ArticleBullet, Skill} from "./skill"
import type {SkillDemand} from "./skill-demand"
import type {Source} from "./source"
import type {Taxes} from "./tax"
import type {Transition} from "./transition"

type ById<T> = Readonly<Record<string, T>>

/** A belief with the group of beliefs that a screen shows it in. */
export type GroupedBelief = Belief & {readonly group: string}

/** All that Lanewise knows, as plain JSON: the loader reads it from `content/` and core gets it as a value.
 * Records are keyed by id and ordered by id. */
export type Content = {
  readonly sources: ById<Source>
  /** The three lanes and the four origins. */
  readonly lanes: ById<Role>
  readonly skills: ById<Skill>
  readonly transitions: ById<Transition>
  readonly bands: ById<BandTable>
  /** Ordered by number. */
  readonly claims: ById<Claim>
  /** Flat; the order is that of the files and of the entries in them. */
  readonly beliefs: readonly GroupedBelief[]
  /** Ordered by `order`. */
  readonly presets: ById<Preset>
  readonly places: ById<Place>
  readonly taxes: Taxes
  readonly inflation: ById<PriceIndex>
  /** What the decoder read in a corpus of postings; null: not there. */
  readonly postingStatistics: PostingStatistics | null
  /** How often postings ask for each skill; null: not there. */
  readonly skillDemand: SkillDemand | null
  /** Pieces of work to show, by id. */
  readonly portfolio: ById<PortfolioBrief>
  readonly articleSkills: readonly ArticleBullet[]
  /** What the conversation about fit asks; null: not there. */
  readonly fit: FitBank | null
  /** How often simulated people are understood; null: not there. */
  readonly fitFigures: FitFigures | null
}
