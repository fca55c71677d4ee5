import {Pool} from "./pool"

const POOLS = 4

/** Trains each of a few runs once, however many worlds begin from it. Lives as long as the play that it belongs to. */
export class Pools {
  private readonly known = new Map<string, Pool>()

  poolFor(seed: number, hasPatch: boolean): Pool {
    const which = seed % POOLS
    const key = `${which} ${hasPatch}`
    const pool = this.known.get(key) ?? new Pool(which, hasPatch)
    this.known.set(key, pool)
    return pool
  }
}
