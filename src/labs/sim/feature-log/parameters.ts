import {z} from "zod"

const positive = z.number().positive()
const share = z.number().min(0, "expected a share from 0 to 1").max(1, "expected a share from 0 to 1")

const viewSchema = z.strictObject({
  name: z.string().min(1),
  /** New values of an entity in a day, at random times. */
  per_day: positive,
  /** Values older than this are not served; 0 serves them for ever. */
  ttl_days: z.number().min(0),
  /** Mean time from a thing happening to its row being there. */
  delay_hours: z.number().min(0),
  /** How much a value says of the outcome. */
  weight: z.number(),
})

/** Clocks of a source: minutes ahead of UTC, and from which day of the world they are set otherwise. */
const zoneSchema = z.strictObject({
  share: positive,
  offset_min: z.number().int(),
  changes: z.array(z.strictObject({day: z.number().min(0), offset_min: z.number().int()})).default([]),
})

/** A log of feature values as a warehouse holds it, and the outcomes that a model is to be trained on. */
export const featureLogParametersSchema = z.strictObject({
  entities: z.number().int().min(1),
  days: positive,
  labels: z.number().int().min(10),
  views: z.array(viewSchema).min(1),
  zones: z.array(zoneSchema).min(1),
  /** Rows that are there at the moment when the thing happens. */
  instant: share,
  /** Rows that are written ahead, for something that is to happen later; the mean time by which. */
  ahead: share,
  ahead_hours: positive,
  /** Rows that are written again later, with another value for the same moment. */
  corrected: share,
  correction_hours: positive,
  /** Rows that a job wrote twice in the same moment, with another value. */
  doubled: share,
  /** Rows by which the source takes back what it said: no value from then on. */
  withdrawn: share,
  /** Labels that lie exactly on a limit: when a thing happens, when its row arrives, when it expires. */
  on_the_edge: share,
  /** By how much a bad outcome moves the values that are written after it. */
  echo: z.number(),
})
export type FeatureLogParameters = z.infer<typeof featureLogParametersSchema>
