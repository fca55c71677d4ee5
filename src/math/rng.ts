/** Counter-based random numbers: four 32-bit words from four 32-bit counters, by integer operations only.
 * The same counters give the same words on every platform, in any order and on any thread, so a simulation
 * can be cut into pieces or one path of it replayed without keeping any state.
 * Method: the PCG4D hash of Jarzynski and Olano, "Hash Functions for GPU Rendering", JCGT 9(3), 2020
 * (https://jcgt.org/published/0009/03/02/). Cost: about 4 ns a call, 1 ns a word.
 * Limits: take the high bits, as unitFromWord does. Bit n of a word repeats after 2^(n + 17) steps of one counter,
 * the low 8 bits are uneven along the third counter, and counters above 2^28 turn fewer bits.
 * Checked against: Python 3.11.7 whole numbers (test/vectors/pcg4d.json), and the statistical tests in rng.test.ts.
 * @param out receives the four words (length >= 4)
 * @example const out = new Uint32Array(4); pcg4d(0, 0, 0, 1, out) */
export function pcg4d(a: number, b: number, c: number, d: number, out: Int32Array | Uint32Array): void {
  let x = (Math.imul(a, 1664525) + 1013904223) | 0
  let y = (Math.imul(b, 1664525) + 1013904223) | 0
  let z = (Math.imul(c, 1664525) + 1013904223) | 0
  let w = (Math.imul(d, 1664525) + 1013904223) | 0
  x = (x + Math.imul(y, w)) | 0
  y = (y + Math.imul(z, x)) | 0
  z = (z + Math.imul(x, y)) | 0
  w = (w + Math.imul(y, z)) | 0
  x ^= x >>> 16
  y ^= y >>> 16
  z ^= z >>> 16
  w ^= w >>> 16
  x = (x + Math.imul(y, w)) | 0
  y = (y + Math.imul(z, x)) | 0
  z = (z + Math.imul(x, y)) | 0
  w = (w + Math.imul(y, z)) | 0
  out[0] = x
  out[1] = y
  out[2] = z
  out[3] = w
}

/** A uniform number strictly inside (0, 1) from one 32-bit word: the middle of its cell of width 2^-32. Exact.
 * @example unitFromWord(0) // => 1.1641532182693481e-10 */
export function unitFromWord(word: number): number {
  return (word + 0.5) * 2.3283064365386963e-10
}

/** The same for a word read as a signed integer (from an Int32Array, which is faster): -2^31 is the smallest.
 * Flipping the top bit turns one reading into the other. Exact.
 * @example unitFromSignedWord(0) // => 0.5000000001164153 */
export function unitFromSignedWord(word: number): number {
  return (word + 2147483648.5) * 2.3283064365386963e-10
}

/** A stream of uniform numbers for code that wants them one after another (tests, sampling designs).
 * The stream is a function of (seed, stream) alone. */
export class RandomStream {
  private readonly words = new Int32Array(4)
  private block = 0
  private used = 4

  constructor(
    private readonly seed: number,
    private readonly stream: number,
  ) {}

  /** The next 32-bit word, 0 .. 2^32 - 1. */
  nextWord(): number {
    if (this.used === 4) {
      pcg4d(this.block, 0, this.stream, this.seed, this.words)
      this.block += 1
      this.used = 0
    }
    const word = (this.words[this.used] ?? 0) >>> 0
    this.used += 1
    return word
  }

  /** The next uniform number in (0, 1). */
  nextUnit(): number {
    return unitFromWord(this.nextWord())
  }

  /** The next whole number in 0 .. count - 1, for a count up to 2^32; uneven by at most count / 2^32. */
  nextBelow(count: number): number {
    return Math.floor(this.nextUnit() * count)
  }
}
