import {normalFromWord} from "#math/normal-from-word"
import {pcg4d} from "#math/rng"
import {type SparseRows, times, timesTransposed} from "./sparse-rows"

/** Makes the columns of a tall matrix (by rows of `width`) orthonormal: modified Gram-Schmidt, twice. */
function orthonormalize(matrix: Float64Array, width: number): void {
  const rows = matrix.length / width
  for (let column = 0; column < width; column += 1) {
    for (let pass = 0; pass < 2; pass += 1) {
      const shares = new Float64Array(column)
      for (let row = 0; row < rows; row += 1) {
        const value = matrix[row * width + column] ?? 0
        if (value === 0) continue
        for (let before = 0; before < column; before += 1)
          shares[before] = (shares[before] ?? 0) + value * (matrix[row * width + before] ?? 0)
      }
      for (let row = 0; row < rows; row += 1) {
        let value = matrix[row * width + column] ?? 0
        for (let before = 0; before < column; before += 1)
          value -= (shares[before] ?? 0) * (matrix[row * width + before] ?? 0)
        matrix[row * width + column] = value
      }
    }
    let square = 0
    for (let row = 0; row < rows; row += 1) square += (matrix[row * width + column] ?? 0) ** 2
    const norm = Math.sqrt(square) || 1
    for (let row = 0; row < rows; row += 1)
      matrix[row * width + column] = (matrix[row * width + column] ?? 0) / norm
  }
}

export type WordVectorOptions = {readonly dimensions: number; readonly sweeps: number; readonly seed: number}

/** Vectors of words from the sentences that hold them: latent semantic analysis. Subspace iteration finds the space of
 * the leading right singular vectors V of the sentences x words matrix; a word's vector is its row of V times the
 * singular values, divided by the root of its length so that frequent words do not drown rare ones, and all are scaled to
 * a mean length of 1. Halko, Martinsson and Tropp (2011), algorithm 4.4. Result by rows of `dimensions`.
 * Cost: sweeps x entries x dimensions x 2. */
export function wordVectors(
  sentences: SparseRows,
  {dimensions, sweeps, seed}: WordVectorOptions,
): Float64Array {
  const words = sentences.columns
  const draw = new Uint32Array(4)
  let basis: Float64Array = Float64Array.from({length: words * dimensions}, (_, index) => {
    pcg4d(Math.floor(index / dimensions), index % dimensions, 0, seed, draw)
    return normalFromWord(draw[0] ?? 0)
  })
  orthonormalize(basis, dimensions)
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    basis = timesTransposed(sentences, times(sentences, basis, dimensions), dimensions)
    orthonormalize(basis, dimensions)
  }
  const image = times(sentences, basis, dimensions)
  const lengths = new Float64Array(dimensions)
  for (let at = 0; at < image.length; at += 1)
    lengths[at % dimensions] = (lengths[at % dimensions] ?? 0) + (image[at] ?? 0) ** 2
  for (let at = 0; at < basis.length; at += 1)
    basis[at] = (basis[at] ?? 0) * Math.sqrt(lengths[at % dimensions] ?? 0)
  return scaleRows(basis, dimensions)
}

function scaleRows(vectors: Float64Array, width: number): Float64Array {
  const rows = vectors.length / width
  let total = 0
  for (let row = 0; row < rows; row += 1) {
    let square = 0
    for (let index = 0; index < width; index += 1) square += (vectors[row * width + index] ?? 0) ** 2
    const root = Math.sqrt(Math.sqrt(square) + 1e-9)
    total += Math.sqrt(square) / root
    for (let index = 0; index < width; index += 1)
      vectors[row * width + index] = (vectors[row * width + index] ?? 0) / root
  }
  const mean = total / Math.max(1, rows)
  return vectors.map(value => value / mean)
}
