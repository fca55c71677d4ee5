import type {FitBank, FitFacet, FitQuestion, FitStatement} from "#model/content/fit-bank"
import type {LaneId} from "#model/lane"
import {type PairTables, pairTables, questionLogs} from "./likelihood"

export type PlacedStatement = FitStatement & {readonly facet: FitFacet}

/** Two statements of one facet and of two lanes that sound about equally good. */
export type Candidate = {readonly one: PlacedStatement; readonly other: PlacedStatement}

/** The bank made ready: everything that does not depend on answers. About 50 ms to make. */
export type Instrument = {
  readonly bank: FitBank
  readonly statements: ReadonlyMap<string, PlacedStatement>
  readonly questions: ReadonlyMap<string, FitQuestion>
  readonly candidates: readonly Candidate[]
  readonly pairs: PairTables
  readonly questionLogs: Readonly<Record<LaneId, Float64Array>>
}

/** How far apart the desirability of two statements may lie, in sd of the bank. */
export const MATCHED_WITHIN_SD = 0.3

function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  return Math.sqrt(squares / Math.max(1, values.length))
}

function candidatesOf(all: readonly PlacedStatement[]): Candidate[] {
  const within = MATCHED_WITHIN_SD * spread(all.map(({desirability}) => desirability))
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter(
        other =>
          other.facet === one.facet &&
          other.lane !== one.lane &&
          Math.abs(other.desirability - one.desirability) < within,
      )
      .map(other => ({one, other})),
  )
}

/** The bank made ready for many readings: some 50 ms, spent once. */
export function prepareFit(bank: FitBank): Instrument {
  const all = bank.facets.flatMap(facet => facet.statements.map(statement => ({...statement, facet})))
  return {
    bank,
    statements: new Map(all.map(statement => [statement.id, statement])),
    questions: new Map(bank.questions.map(question => [question.id, question])),
    candidates: candidatesOf(all),
    pairs: pairTables(bank.assumptions),
    questionLogs: questionLogs(bank.assumptions),
  }
}
