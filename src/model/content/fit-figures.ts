import {z} from "zod"
import {idSchema} from "../belief"

const share = z.number().min(0).max(1)

/** How well ways to ask find the lane that a simulated person is drawn to most: derived by tools/fit-figures.ts. */
export const fitFiguresSchema = z.strictObject({
  engine: z.string().min(3),
  /** SHA-256 of what of the bank the figures rest on (tools/fit-figures/inputs-hash.ts). */
  inputs: z.string().regex(/^[0-9a-f]{64}$/, "expected a SHA-256 in hex"),
  rows: z
    .array(
      z.strictObject({
        id: idSchema,
        people: z.number().int().positive(),
        /** The lane that comes first is the one that draws most. */
        right: share,
        /** Two conversations with one person have the same lane first. */
        retest: share,
        /** A lane is called: its chance is at least `call_at`. */
        called: share,
        /** Of the called, those that are right; null where none is called. */
        right_when_called: share.nullable(),
        /** Different pairs asked, on average. */
        pairs: z.number().min(0),
        /** The doubt was widened because answers did not repeat or were all alike. */
        widened: share,
      }),
    )
    .min(1),
  source: z.array(idSchema).min(1),
})
export type FitFigures = Readonly<z.infer<typeof fitFiguresSchema>>
export type FitFigureRow = FitFigures["rows"][number]
