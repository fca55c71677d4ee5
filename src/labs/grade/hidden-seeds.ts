import {pcg4d} from "#math/rng"

const MOST = 2 ** 28

/** Seeds that follow from the code itself, so that they cannot be known while it is written: another code, other
 * worlds. Seeds lie in 1 .. 2^28 and are distinct from each other and from `taken`.
 * @param codeHash SHA-256 of the code in hex */
export function hiddenSeeds(
  codeHash: string,
  {count, version, taken}: {count: number; version: number; taken: readonly number[]},
): number[] {
  if (!/^[0-9a-f]{64}$/.test(codeHash)) throw new RangeError("Expected a SHA-256 in hex")
  const word = (at: number) => Number.parseInt(codeHash.slice(8 * at, 8 * at + 8), 16)
  const out = new Uint32Array(4)
  const seeds: number[] = []
  for (let draw = 0; seeds.length < count; draw += 1) {
    pcg4d(draw, version, word(0), word(1), out)
    pcg4d(out[0] ?? 0, out[1] ?? 0, word(2), word(3), out)
    const seed = 1 + ((out[0] ?? 0) >>> 4)
    if (seed <= MOST && !seeds.includes(seed) && !taken.includes(seed)) seeds.push(seed)
  }
  return seeds
}
