import type {PostingReading} from "#model/decode/reading"

/** Height of a triangle with three equal sides of length 1. */
export const TRIANGLE_HEIGHT = Math.sqrt(3) / 2

/** Where shares of three lie in a triangle with sides of length 1: AI at the top, ML below on the left, MLOps below on the
 * right; `x` goes right, `y` goes down.
 * @example ternaryPoint({ai: 0, ml: 0, mlops: 1}) // => {x: 1, y: 0.866...} */
export function ternaryPoint({ai, mlops}: PostingReading["mix"]): {readonly x: number; readonly y: number} {
  return {x: mlops + ai / 2, y: (1 - ai) * TRIANGLE_HEIGHT}
}
