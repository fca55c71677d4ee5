import {z} from "zod"

/** What is known of one self-report before its pay. */
export const compensationSchema = z.object({
  /** ISO day. */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}/, "expected a day like 2021-06-30"),
  company: z.string(),
  /** The company's own word for the level. */
  level: z.string(),
  title: z.string(),
  tag: z.string(),
  isMlAi: z.boolean(),
  location: z.string(),
  /** Empty outside the US. */
  usState: z.string(),
  yearsOfExperience: z.number(),
  yearsAtCompany: z.number(),
})
export type Compensation = Readonly<z.infer<typeof compensationSchema>>
