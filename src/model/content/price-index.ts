import {z} from "zod"
import {idSchema} from "../belief"

const index = z.number().positive("expected an index above 0")

/** Consumer prices of a country: a yearly average for each year and the latest month that was read. */
export const priceIndexSchema = z
  .strictObject({
    name: z.string().min(3),
    country: z.string().regex(/^[A-Z]{2}$/, "expected an ISO country code such as US"),
    /** What the index is 100 in. */
    base: z.string().min(3),
    /** By year. */
    annual: z.record(z.string().regex(/^\d{4}$/, "expected a year such as 2025"), index),
    latest: z.strictObject({
      month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "expected a month such as 2026-08"),
      index,
    }),
    source: z.array(idSchema).min(1),
    note: z.string().min(5),
  })
  .refine(({annual}) => isUnbroken(Object.keys(annual).map(Number)), {
    path: ["annual"],
    message: "expected years without a gap",
  })
  .refine(
    ({annual, latest}) => Number(latest.month.slice(0, 4)) >= Math.max(...Object.keys(annual).map(Number)),
    {
      path: ["latest", "month"],
      message: "expected a month that does not come before the last year",
    },
  )
export type PriceIndex = z.infer<typeof priceIndexSchema> & {readonly id: string}

function isUnbroken(years: readonly number[]): boolean {
  const rising = years.toSorted((a, b) => a - b)
  return rising.length > 0 && rising.every((year, at) => year === (rising[0] ?? 0) + at)
}
