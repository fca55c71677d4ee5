import {claimSchema} from "#model/content/claim"
import type {Content} from "#model/content/content"
import {fitFiguresSchema} from "#model/content/fit-figures"
import {placeSchema} from "#model/content/place"
import {portfolioBriefSchema} from "#model/content/portfolio"
import {postingStatisticsSchema} from "#model/content/posting-statistics"
import {priceIndexSchema} from "#model/content/price-index"
import {roleSchema} from "#model/content/role"
import {articleSkillsSchema, skillSchema} from "#model/content/skill"
import {skillDemandSchema} from "#model/content/skill-demand"
import {sourceSchema} from "#model/content/source"
import {transitionSchema} from "#model/content/transition"
import type {ContentProblem} from "./content-problem"
import {ContentReader} from "./content-reader"
import {readBands} from "./read-bands"
import {readBeliefs, readPresets} from "./read-beliefs"
import {readFitBank} from "./read-fit-bank"
import {readTaxes} from "./read-taxes"

/** What could be read of `content/`, and everything that could not. A file with a problem is left out. */
export type ContentReading = {readonly content: Content; readonly problems: readonly ContentProblem[]}

/** Reads and validates every file of `content/` below `root`. Never throws for what an author wrote.
 * @param root the folder that holds `content` */
export function readContent(root: string): ContentReading {
  const reader = new ContentReader(root)
  const claims = Object.values(reader.yamlFolder("content/claims", claimSchema))
  const content: Content = {
    sources: reader.yamlFolder("content/sources", sourceSchema),
    lanes: reader.yamlFolder("content/lanes", roleSchema),
    skills: reader.yamlFolder("content/skills", skillSchema),
    transitions: reader.yamlFolder("content/transitions", transitionSchema),
    bands: readBands(reader),
    claims: Object.fromEntries(claims.sort((a, b) => a.number - b.number).map(claim => [claim.id, claim])),
    beliefs: readBeliefs(reader),
    presets: readPresets(reader),
    places: reader.yamlFolder("content/places", placeSchema),
    taxes: readTaxes(reader),
    inflation: reader.yamlFolder("content/inflation", priceIndexSchema),
    postingStatistics: reader.yaml("content/decode/posting-statistics.yml", postingStatisticsSchema) ?? null,
    skillDemand: reader.yaml("content/decode/skill-demand.yml", skillDemandSchema) ?? null,
    portfolio: reader.yamlFolder("content/portfolio", portfolioBriefSchema),
    articleSkills: reader.yaml("content/article-skills.yml", articleSkillsSchema)?.bullets ?? [],
    fit: readFitBank(reader),
    fitFigures: reader.yaml("content/fit/figures.yml", fitFiguresSchema) ?? null,
  }
  return {content, problems: reader.problems}
}
