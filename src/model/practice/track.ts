import {z} from "zod"
import {idSchema} from "../belief"
import {LANES, type LaneId, laneIdSchema} from "../lane"

export const TRACKS = ["ai-applications", "ml-design", "ml-platform"] as const
export type TrackId = (typeof TRACKS)[number]
export const trackIdSchema = z.enum(TRACKS)

/** The lane whose interviews a track prepares for, as its sheet says too. */
export const TRACK_LANES: Readonly<Record<TrackId, LaneId>> = {
  "ai-applications": "ai",
  "ml-design": "ml",
  "ml-platform": "mlops",
}

/** `content/tracks/<track>/track.yml`: an interview track. */
export const trackSheetSchema = z.strictObject({
  name: z.string().min(3),
  lane: laneIdSchema.refine(lane => LANES.some(one => one === lane), "expected one of the three lanes"),
  summary: z.string().min(20),
})
export type Track = z.infer<typeof trackSheetSchema> & {readonly id: TrackId}

/** `content/tracks/<track>/<module>/module.yml`: what is learned together. */
export const moduleSheetSchema = z.strictObject({
  title: z.string().min(3),
  /** Place in the order of teaching, from 1. */
  order: z.number().int().min(1),
  summary: z.string().min(40),
  skills: z.array(idSchema).min(1),
  labs: z.array(idSchema),
  /** Share of an interview of the track that asks about this, in hundredths; those of a track come to 100. */
  weight: z.number().int().min(1).max(40),
  weight_basis: z.string().min(10),
})
export type Module = z.infer<typeof moduleSheetSchema> & {readonly id: string; readonly track: TrackId}
