import {pcg4d, unitFromSignedWord} from "#math/rng"
import type {CareerLaw} from "#model/law"

export type MarketOptions = {readonly market: NonNullable<CareerLaw["market"]>; readonly seed: number; readonly stream: number}

/** The two-state market of one career: 0 boom, 1 bust. It is asked for quarters in rising order only. */
export class MarketClock {
  private state = 0
  private quarter = 0
  private career = 0
  private readonly words = new Int32Array(4)

  constructor(private readonly options: MarketOptions) {}

  start(career: number, word: number): void {
    this.career = career
    this.quarter = 0
    this.state = unitFromSignedWord(word) < this.options.market.bust_at_start ? 1 : 0
  }

  at(quarter: number): number {
    const {market, seed, stream} = this.options
    while (this.quarter < quarter) {
      this.quarter += 1
      const part = this.quarter & 3
      if (part === 0 || this.quarter === 1) pcg4d(1 + (this.quarter >>> 2), this.career, stream, seed, this.words)
      const unit = unitFromSignedWord(this.words[part] as number)
      if (unit < (this.state === 0 ? market.boom_to_bust : market.bust_to_boom)) this.state = 1 - this.state
    }
    return this.state
  }
}
