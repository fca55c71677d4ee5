import {z} from "zod"
import type {MicroParameters} from "./parameters"

/** What ranks say must be this near to zero, so that sums of it stay finite. */
const FARTHEST = 1e12
export const saidSchema = z
  .number()
  .min(-FARTHEST, "expected a value of at least -1e12")
  .max(FARTHEST, "expected a value of at most 1e12")

/** What one rank puts into one collective. */
export const parcelSchema = z.strictObject({
  reduce: z.enum(["sum", "mean", "max"]),
  values: z.array(saidSchema).min(1, "expected at least one value").max(4096, "expected at most 4096 values"),
})
export type Parcel = z.infer<typeof parcelSchema>

/** Whether the ranks hang: collectives meet in the order in which each rank enters them, so every rank must enter
 * the same ones with as many values. */
export function hangs(sent: readonly (readonly Parcel[])[]): boolean {
  const first = sent[0] ?? []
  return sent.some(
    parcels =>
      parcels.length !== first.length ||
      parcels.some(
        ({reduce, values}, at) => reduce !== first[at]?.reduce || values.length !== first[at]?.values.length,
      ),
  )
}

/** What every rank gets back from each collective. Ranks are added in their order. */
export function reduceAll(sent: readonly (readonly Parcel[])[]): number[][] {
  const first = sent[0] ?? []
  return first.map(({reduce, values}, at) =>
    values.map((_, index) => {
      const all = sent.map(parcels => parcels[at]?.values[index] ?? 0)
      if (reduce === "max") return Math.max(...all)
      const total = all.reduce((left, right) => left + right, 0)
      return reduce === "mean" ? total / all.length : total
    }),
  )
}

/** Time of one all-reduce over a ring: 2 (n - 1) hops, in each of which a rank passes on its n-th of the values.
 * Whole microseconds. One rank has nobody to talk to. */
export function ringTimeUs(
  values: number,
  {ranks, hop_us, per_value_us}: Pick<MicroParameters, "ranks" | "hop_us" | "per_value_us">,
): number {
  const hops = 2 * (ranks - 1)
  return Math.round(hops * hop_us + (hops / ranks) * values * per_value_us)
}
