import {log} from "#math/log"
import {pcg4d, unitFromSignedWord} from "#math/rng"
import type {CareerLaw} from "#model/law"

export type MarketOptions = {
  readonly market: NonNullable<CareerLaw["market"]>
  readonly seed: number
  readonly stream: number
}

/** The two-state market of one career: 0 boom, 1 bust. It is asked for quarters in rising order only. The length of
 * each spell is geometric, drawn when the spell begins. */
export class MarketClock {
  private state = 0
  private flipAt = 0
  private flips = 0
  private career = 0
  private readonly words = new Int32Array(4)
  /** By state: see spellScale. */
  private readonly scale: readonly [number, number]

  constructor(private readonly options: MarketOptions) {
    const {boom_to_bust: toBust, bust_to_boom: toBoom} = options.market
    this.scale = [spellScale(toBust), spellScale(toBoom)]
  }

  start(career: number, word: number): void {
    this.career = career
    this.state = unitFromSignedWord(word) < this.options.market.bust_at_start ? 1 : 0
    this.flips = 0
    this.flipAt = this.spell()
  }

  at(quarter: number): number {
    while (quarter >= this.flipAt) {
      this.state = 1 - this.state
      this.flipAt += this.spell()
    }
    return this.state
  }

  /** Quarters until the next flip, at least 1. */
  private spell(): number {
    const part = this.flips & 3
    if (part === 0)
      pcg4d(1 + (this.flips >> 2), this.career, this.options.stream, this.options.seed, this.words)
    this.flips += 1
    const scale = this.scale[this.state] as number
    return 1 + Math.floor(log(unitFromSignedWord(this.words[part] as number)) * scale)
  }
}

/** What the log of a uniform number is multiplied by to give a spell; a state that is never left lasts for ever. */
function spellScale(chance: number): number {
  // a chance too small to tell 1 - chance from 1 is none
  const stays = log(1 - chance)
  return stays === 0 ? Number.NEGATIVE_INFINITY : 1 / stays
}
