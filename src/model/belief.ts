import {z} from "zod"

/** Ids of beliefs are forever; file name and order carry no meaning. */
export const idSchema = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "expected an id in kebab-case")

export const CONFIDENCES = ["high", "medium", "low", "guess", "claim"] as const

/** One thing that people argue about, in human units. `low` and `high` bound about 80 % of the belief
 * (the 10 % and the 90 % quantile), `min` and `max` are what the slider allows. `kind` says who decides:
 * the world (drawn in the uncertainty runs) or the person (a preference, never drawn). */
export const beliefSchema = z
  .object({
    id: idSchema,
    name: z.string().min(3),
    explain: z.string().min(10),
    kind: z.enum(["world", "person"]),
    value: z.number(),
    low: z.number(),
    high: z.number(),
    min: z.number(),
    max: z.number(),
    unit: z.string().min(1),
    source: z.array(idSchema).min(1),
    evidence: z.string().min(5),
    confidence: z.enum(CONFIDENCES),
  })
  .superRefine((belief, context) => {
    const order: [keyof typeof belief, keyof typeof belief][] = [
      ["min", "low"],
      ["low", "value"],
      ["value", "high"],
      ["high", "max"],
    ]
    for (const [lower, upper] of order)
      if (belief[lower] > belief[upper])
        context.addIssue({
          code: "custom",
          path: [lower],
          message: `expected \`${lower}\` to be at most \`${upper}\``,
        })
  })
export type Belief = z.infer<typeof beliefSchema>

export const beliefFileSchema = z.object({group: z.string().min(3), beliefs: z.array(beliefSchema).min(1)})

export const BAND_BASES = ["article", "open-data"] as const
export type BandBasis = (typeof BAND_BASES)[number]

/** A preset: which bands the pay comes from, and which beliefs differ from the default. */
export const presetSchema = z.object({
  name: z.string().min(3),
  explain: z.string().min(10),
  order: z.number().int(),
  bands: z.enum(BAND_BASES),
  beliefs: z.record(
    idSchema,
    z.object({value: z.number(), low: z.number(), high: z.number(), why: z.string().min(5)}),
  ),
})
export type Preset = z.infer<typeof presetSchema> & {readonly id: string}

export const PRESETS = ["open-data", "article", "article-as-told", "open-data-as-told"] as const
export type PresetId = (typeof PRESETS)[number]
