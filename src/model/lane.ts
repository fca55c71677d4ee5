import {z} from "zod"

/** The three lanes of the article, in the order in which every table and chart lists them. */
export const LANES = ["ai", "ml", "mlops"] as const
export const laneIdSchema = z.enum(LANES)
export type LaneId = z.infer<typeof laneIdSchema>

/** Where people come from who are in none of the three lanes. */
export const ORIGINS = ["backend", "data-scientist", "data-engineer", "devops"] as const

/** A role is a lane or an origin: what a person calls their present work. */
export const ROLES = [...LANES, ...ORIGINS] as const
export const roleIdSchema = z.enum(ROLES)
export type RoleId = z.infer<typeof roleIdSchema>

/** Levels of the career law; `staff` stands for staff and above. */
export const LEVELS = ["junior", "mid", "senior", "staff"] as const
export const levelIdSchema = z.enum(LEVELS)
export type LevelId = z.infer<typeof levelIdSchema>

/** Kinds of employer of the career law. */
export const EMPLOYERS = ["startup", "nonai", "bigtech", "frontier"] as const
export const employerIdSchema = z.enum(EMPLOYERS)
export type EmployerId = z.infer<typeof employerIdSchema>

export const LANE_NAMES: Readonly<Record<LaneId, string>> = {
  ai: "AI engineer",
  ml: "ML engineer",
  mlops: "MLOps engineer",
}
export const ROLE_NAMES: Readonly<Record<RoleId, string>> = {
  ...LANE_NAMES,
  backend: "Backend engineer",
  "data-scientist": "Data scientist",
  "data-engineer": "Data engineer",
  devops: "DevOps engineer",
}
export const LEVEL_NAMES: Readonly<Record<LevelId, string>> = {
  junior: "Junior",
  mid: "Mid-level",
  senior: "Senior",
  staff: "Staff or above",
}
export const EMPLOYER_NAMES: Readonly<Record<EmployerId, string>> = {
  startup: "Startup",
  nonai: "Established company outside big tech",
  bigtech: "Big tech",
  frontier: "Frontier AI lab",
}
