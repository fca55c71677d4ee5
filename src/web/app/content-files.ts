import {type PayProvenance, payProvenance} from "#core/career/view/pay-provenance"
import {type BandModel, bandModel} from "#core/pay/band-model"
import type {BandBasis, Preset} from "#model/belief"
import type {Content, GroupedBelief} from "#model/content/content"
import type {Place} from "#model/content/place"
import type {Source} from "#model/content/source"
import type {LaneModel} from "#model/decode/lane-model"
import type {Lab} from "#model/labs/lab"
import type {PayModel} from "#model/pay/pay-model"
import {type LabFiles, labFiles} from "./lab-files"
import {type PracticeFiles, practiceFiles} from "./practice-files"
import {type TasteFiles, tasteFiles} from "./taste-files"

/** A place as a form lists it. */
export type PlaceName = Pick<Place, "id" | "name" | "kind" | "country">

/** What the page itself needs before any answer: small, so that the first screen does not wait. */
export type Catalog = {
  readonly beliefs: readonly GroupedBelief[]
  readonly presets: readonly Preset[]
  readonly places: readonly PlaceName[]
  readonly sources: Readonly<Record<string, Source>>
  /** Where the pay of an answer comes from, by the bands of its preset. */
  readonly pay: Readonly<Record<BandBasis, PayProvenance>>
}

/** What the career engine needs. */
type CareerFile = Pick<
  Content,
  "beliefs" | "presets" | "places" | "taxes" | "inflation" | "transitions" | "bands" | "lanes" | "sources"
>
/** What the pages about lanes need besides. */
type LanesFile = Pick<Content, "skills" | "articleSkills">
export type ClaimsFile = Pick<Content, "claims" | "postingStatistics">

/** What the reader of postings needs: the trained model and the skills that it looks for. */
export type DecodeFile = {readonly model: LaneModel; readonly skills: Content["skills"]}

export type ContentFiles = LabFiles &
  TasteFiles &
  PracticeFiles & {
    readonly "catalog.json": Catalog
    readonly "career.json": CareerFile
    readonly "lanes.json": LanesFile
    readonly "claims.json": ClaimsFile
    readonly "pay-model.json": BandModel
    readonly "decode.json": DecodeFile
    readonly "fit.json": Pick<Content, "fit" | "fitFigures">
    readonly "plan.json": Pick<Content, "skillDemand" | "portfolio">
  }

/** The content, the labs and the fitted models as the files that the browser fetches, by name. */
export function contentFiles(
  content: Content,
  given: {
    readonly payModel: PayModel
    readonly laneModel: LaneModel
    readonly labs: readonly Lab[]
    readonly tracks: Parameters<typeof practiceFiles>[0]
  },
): ContentFiles & Readonly<Record<string, unknown>> {
  const {payModel, laneModel, labs, tracks} = given
  const {
    beliefs,
    presets,
    places,
    taxes,
    inflation,
    transitions,
    bands,
    lanes,
    sources,
    skills,
    articleSkills,
    claims,
    postingStatistics,
    fit,
    fitFigures,
    skillDemand,
    portfolio,
  } = content
  return {
    "catalog.json": {
      beliefs,
      presets: Object.values(presets),
      places: Object.values(places).map(({id, name, kind, country}) => ({id, name, kind, country})),
      sources,
      pay: {article: payProvenance("article", content), "open-data": payProvenance("open-data", content)},
    },
    "career.json": {beliefs, presets, places, taxes, inflation, transitions, bands, lanes, sources},
    "lanes.json": {skills, articleSkills},
    "claims.json": {claims, postingStatistics},
    "pay-model.json": bandModel(payModel),
    "decode.json": {model: laneModel, skills},
    "fit.json": {fit, fitFigures},
    "plan.json": {skillDemand, portfolio},
    ...labFiles(labs, skills),
    ...tasteFiles(fit, labs),
    ...practiceFiles(tracks, labs),
  }
}
