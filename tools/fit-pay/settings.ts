/** Few and round: docs/pay-model.md says how little each matters. The strength of pooling comes from the data. */
export const FIT = {
  /** No word of the table rests on fewer rows. */
  leastRows: 5,
  leastRowsOfScale: 10,
  /** Degrees of freedom of the Student t errors. */
  freedom: 4,
  sweeps: 40,
  scaleSweeps: 30,
  folds: 4,
  /** Smaller errors count as this large in the log scale, so that a lucky hit does not look like certainty. */
  leastError: 0.02,
  /** Least sd of the effects of a term. */
  leastTermSd: 0.025,
  /** How much an AI/ML row counts against one of another lane. */
  focusWeight: 2,
} as const

/** Rows outside are errors of the source (hourly for yearly pay, a digit too many) and are not fitted on. */
export const PLAUSIBLE = {
  lowUsd: 20_000,
  highUsd: 700_000,
  highOverLow: 4,
  totalLowUsd: 10_001,
  totalHighUsd: 3_000_000,
} as const

/** Probabilities whose scaled errors the model keeps. */
export const SHAPE = [
  0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.975, 0.99,
] as const
