import {
  type FitBank,
  fitAnchorsSchema,
  fitAssumptionsSchema,
  fitFacetSchema,
  fitQuestionsSchema,
  fitTastesSchema,
} from "#model/content/fit-bank"
import type {ContentReader} from "./content-reader"

/** What the conversation about fit asks, or null after noting what is wrong with its files. */
export function readFitBank(reader: ContentReader): FitBank | null {
  const facets = Object.values(reader.yamlFolder("content/fit/facets", fitFacetSchema))
  const questions = reader.yaml("content/fit/questions.yml", fitQuestionsSchema)
  const anchors = reader.yaml("content/fit/anchors.yml", fitAnchorsSchema)
  const tastes = reader.yaml("content/fit/tastes.yml", fitTastesSchema)
  const assumptions = reader.yaml("content/fit/assumptions.yml", fitAssumptionsSchema)
  if (questions === undefined || anchors === undefined) return null
  if (tastes === undefined || assumptions === undefined) return null
  return {
    facets: facets.sort((a, b) => a.order - b.order),
    questions: questions.questions,
    anchors,
    tastes,
    assumptions,
  }
}
