import {z} from "zod"
import {idSchema} from "../belief"
import {laneIdSchema} from "../lane"
import {intervalSchema} from "./interval"

/** A piece of work that shows skills to somebody who hires: what to build, on which data, and when it is done. */
export const portfolioBriefSchema = z.strictObject({
  title: z.string().min(5).max(90),
  lane: laneIdSchema,
  /** Skills that it shows, those first that it shows best. */
  skills: z.array(idSchema).min(2).max(8),
  hours: intervalSchema.refine(({low}) => low > 0, {path: ["low"], message: "expected more than 0 hours"}),
  /** What to build, in two or three sentences, concrete enough to begin. */
  build: z.string().min(80),
  /** What it runs on, that anybody may have. */
  data: z.string().min(20),
  steps: z.array(z.string().min(20)).min(4).max(8),
  /** Each can be checked by somebody else, most with a number. */
  done_when: z.array(z.string().min(20)).min(3).max(6),
  /** What a reader of it sees, and what they would ask. */
  shows: z.string().min(40),
  /** What makes such pieces look like everybody's. */
  avoid: z.string().min(20),
  source: z.array(idSchema).min(1),
})
export type PortfolioBrief = z.infer<typeof portfolioBriefSchema> & {readonly id: string}
