import {exp} from "#math/exp"
import {log} from "#math/log"
import {VOCABULARY} from "./micro-batch"

/** A language model small enough to be exact: the scores of the next token depend on the last one only. The score of
 * the highest token is fixed at 0, so that no value of a gradient follows from the others. */
export const CHOICES = VOCABULARY - 1
export const PARAMETERS = VOCABULARY * CHOICES

export type Summed = {readonly loss: number; readonly gradient: readonly number[]}

/** Log-loss and its gradient, both summed over predictions: `pairs` counts how often b is to follow a.
 * Cost: O(VOCABULARY^2), whatever the number of predictions. */
export function summedLoss(weights: readonly number[], pairs: readonly number[]): Summed {
  const gradient = Array.from({length: PARAMETERS}, () => 0)
  let loss = 0
  for (let before = 0; before < VOCABULARY; before += 1) {
    const scores = Array.from({length: VOCABULARY}, (_, next) =>
      next < CHOICES ? (weights[before * CHOICES + next] ?? 0) : 0,
    )
    const counts = scores.map((_, next) => pairs[before * VOCABULARY + next] ?? 0)
    const highest = Math.max(...scores)
    const powers = scores.map(score => exp(score - highest))
    const whole = powers.reduce((total, power) => total + power, 0)
    const many = counts.reduce((total, count) => total + count, 0)
    for (const [next, count] of counts.entries()) {
      if (count > 0) loss += count * (highest + log(whole) - (scores[next] ?? 0))
      if (next < CHOICES) gradient[before * CHOICES + next] = (many * (powers[next] ?? 0)) / whole - count
    }
  }
  return {loss, gradient}
}

/** The mean over predictions, or null where there is none: 0 / 0 has no value. */
export function meanLoss(weights: readonly number[], pairs: readonly number[]): Summed | null {
  const many = pairs.reduce((total, count) => total + count, 0)
  if (many === 0) return null
  const {loss, gradient} = summedLoss(weights, pairs)
  return {loss: loss / many, gradient: gradient.map(value => value / many)}
}

export function addPairs(all: readonly (readonly number[])[]): number[] {
  const total = Array.from({length: VOCABULARY * VOCABULARY}, () => 0)
  for (const pairs of all) for (const [at, count] of pairs.entries()) total[at] = (total[at] ?? 0) + count
  return total
}

export function normOf(values: readonly number[]): number {
  let squares = 0
  for (const value of values) squares += value * value
  return Math.sqrt(squares)
}

/** The gradient, shortened to `most` where it is longer. */
export function clipped(gradient: readonly number[], most: number): number[] {
  const norm = normOf(gradient)
  return gradient.map(value => (norm > most ? (value * most) / norm : value))
}
