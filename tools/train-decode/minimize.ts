export type Slope = {readonly value: number; readonly gradient: Float64Array}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0)
  return sum
}

function plus(a: Float64Array, b: Float64Array, times: number): Float64Array {
  return a.map((value, index) => value + times * (b[index] ?? 0))
}

const MEMORY = 10
const ENOUGH_DESCENT = 1e-4

/** Minimum of a smooth convex function: L-BFGS with a backtracking line search (Nocedal and Wright, algorithm 7.5). Ends
 * after `steps`, or once the gradient is below 1e-6 of the size of the point.
 * @param slopeAt value and gradient at a point */
export function minimize(
  slopeAt: (point: Float64Array) => Slope,
  start: Float64Array,
  {steps}: {readonly steps: number},
): Float64Array {
  let point = start
  let slope = slopeAt(point)
  const moves: {readonly step: Float64Array; readonly turn: Float64Array; readonly weight: number}[] = []
  for (let round = 0; round < steps; round += 1) {
    const direction = descent(slope.gradient, moves)
    const fall = dot(direction, slope.gradient)
    let reach = round === 0 ? 1 / Math.max(1, Math.sqrt(dot(slope.gradient, slope.gradient))) : 1
    let next = plus(point, direction, reach)
    let after = slopeAt(next)
    while (after.value > slope.value + ENOUGH_DESCENT * reach * fall && reach > 1e-12) {
      reach /= 2
      next = plus(point, direction, reach)
      after = slopeAt(next)
    }
    const step = plus(next, point, -1)
    const turn = plus(after.gradient, slope.gradient, -1)
    const curve = dot(step, turn)
    if (curve > 1e-12) moves.push({step, turn, weight: 1 / curve})
    if (moves.length > MEMORY) moves.shift()
    point = next
    slope = after
    if (Math.sqrt(dot(slope.gradient, slope.gradient)) < 1e-6 * Math.max(1, Math.sqrt(dot(point, point))))
      break
  }
  return point
}

function descent(
  gradient: Float64Array,
  moves: readonly {readonly step: Float64Array; readonly turn: Float64Array; readonly weight: number}[],
): Float64Array {
  let direction: Float64Array = gradient.map(value => -value)
  const shares: number[] = []
  for (const {step, turn, weight} of moves.toReversed()) {
    const share = weight * dot(step, direction)
    shares.push(share)
    direction = plus(direction, turn, -share)
  }
  const last = moves.at(-1)
  if (last !== undefined) {
    const scale = dot(last.step, last.turn) / dot(last.turn, last.turn)
    direction = direction.map(value => value * scale)
  }
  for (const [index, {step, turn, weight}] of moves.entries()) {
    const back = weight * dot(turn, direction)
    direction = plus(direction, step, (shares[moves.length - 1 - index] ?? 0) - back)
  }
  return direction
}
