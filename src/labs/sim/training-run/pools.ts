import {Pool} from "./pool"

const POOLS = 4
/** What has been trained already. A pool follows from its key alone, so that keeping it changes no result. */
const known = new Map<string, Pool>()

/** The run that a world begins from: one of a few, however many worlds there are. */
export function poolFor(seed: number, hasPatch: boolean): Pool {
  const which = seed % POOLS
  const key = `${which} ${hasPatch}`
  const pool = known.get(key) ?? new Pool(which, hasPatch)
  known.set(key, pool)
  return pool
}
