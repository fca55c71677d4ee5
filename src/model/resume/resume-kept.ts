import {z} from "zod"
import {jsonResumeSchema} from "./json-resume"
import {SKILL_SOURCES} from "./skills-told"

/** A resume that the person keeps: its text as it was read, and its document. Its skills count only where the person has
 * confirmed them (skills-told.ts). */
export const resumeKeptSchema = z.object({
  /** The engine that read it, for example `resume/1`. */
  engine: z.string().min(1).max(40),
  from: z.object({kind: z.enum(SKILL_SOURCES), name: z.string().max(255)}),
  text: z.string().max(400_000),
  /** A JSON Resume; where the resume was prose it holds no skills. */
  document: jsonResumeSchema,
})
export type ResumeKept = Readonly<z.infer<typeof resumeKeptSchema>>
