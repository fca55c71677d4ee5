import {exp} from "./exp"
import {normalCdf} from "./normal-cdf"

const LIMIT = 6.5
const CELLS_A_UNIT = 32
const CELLS = 2 * LIMIT * CELLS_A_UNIT
const STEP = 1 / CELLS_A_UNIT

/** Standard normal cumulative distribution for simulations that need very many: the share below z. Method: cubic
 * Hermite polynomials (value and density) between nodes 1/32 apart; beyond 6.5 the share is that at 6.5. Absolute
 * error against normalCdf: below 1e-8 (tested). NaN gives NaN. Cost: about 6 ns against 34.
 * Checked against: normalCdf of this room.
 * @example normalShare(0) // => 0.5 */
export function normalShare(z: number): number {
  const position = (Math.max(-LIMIT, Math.min(LIMIT, z)) + LIMIT) * CELLS_A_UNIT
  const cell = Math.min(position | 0, CELLS - 1)
  const t = position - cell
  const node = cell * 2
  const low = NODES[node] as number
  const lowSlope = NODES[node + 1] as number
  const rise = (NODES[node + 2] as number) - low
  const bend = lowSlope + (NODES[node + 3] as number) - 2 * rise
  return low + t * (lowSlope + t * (rise - lowSlope - bend + t * bend))
}

/** Share and density x step at each node. */
const NODES = nodes()

function nodes(): Float64Array {
  const table = new Float64Array((CELLS + 1) * 2)
  for (let node = 0; node <= CELLS; node += 1) {
    const z = node * STEP - LIMIT
    table[node * 2] = normalCdf(z)
    table[node * 2 + 1] = STEP * 0.3989422804014327 * exp(-0.5 * z * z)
  }
  return table
}
