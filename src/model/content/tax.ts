import {z} from "zod"
import {idSchema} from "../belief"
import {FILING_STATUSES} from "../profile"
import {daySchema} from "./interval"

export const TAX_KINDS = [
  "bracket",
  "surtax_bracket",
  "standard_deduction",
  "personal_exemption",
  "social_security_wage_cap",
  "social_security_rate_employee",
  "medicare_rate_employee",
  "additional_medicare_rate",
] as const

const jurisdiction = z.string().regex(/^[A-Z]{2}$/, "expected US or a state code such as TX")
const WITH_THRESHOLD: readonly string[] = ["bracket", "surtax_bracket", "additional_medicare_rate"]
const WITH_AMOUNT: readonly string[] = [
  "standard_deduction",
  "personal_exemption",
  "social_security_wage_cap",
]

/** One line of the law. A `bracket` taxes at `rate` what lies above `threshold_usd` and below the next one; a
 * `surtax_bracket` comes on top. `filing_status` "all": whatever the filing status. */
export const taxRowSchema = z
  .strictObject({
    jurisdiction,
    tax_year: z.number().int().min(2020).max(2040),
    filing_status: z.enum([...FILING_STATUSES, "all"]),
    kind: z.enum(TAX_KINDS),
    threshold_usd: z.number().min(0).nullable(),
    rate: z.number().min(0).max(1).nullable(),
    amount_usd: z.number().min(0).nullable(),
    effective_from: daySchema.nullable(),
  })
  .superRefine((row, context) => {
    const wrong = (path: "threshold_usd" | "rate" | "amount_usd", wanted: boolean) => {
      if ((row[path] !== null) !== wanted)
        context.addIssue({
          code: "custom",
          path: [path],
          message: `expected ${wanted ? "a number" : "nothing"} for kind "${row.kind}"`,
        })
    }
    wrong("threshold_usd", WITH_THRESHOLD.includes(row.kind))
    wrong("amount_usd", WITH_AMOUNT.includes(row.kind))
    wrong("rate", !WITH_AMOUNT.includes(row.kind))
  })
export type TaxRow = z.infer<typeof taxRowSchema>

/** Whether the table has all that the law of a jurisdiction says about wages, by filing status. */
export const COVERAGES = ["complete", "brackets-only", "absent"] as const
export const taxCoverageSchema = z.strictObject({
  single: z.enum(COVERAGES),
  joint: z.enum(COVERAGES),
  /** What is not in it and how the result errs; null when nothing is known to be missing. */
  missing: z.string().min(5).nullable(),
})
export const taxCoverageFileSchema = z.strictObject({
  jurisdictions: z.record(jurisdiction, taxCoverageSchema),
})

export const taxSourceSchema = z.strictObject({
  title: z.string().min(3),
  years: z.array(z.number().int()).min(1),
  source: z.array(idSchema).min(1),
  /** What no row covers, in any jurisdiction. */
  never_included: z.array(z.string().min(5)).min(1),
  note: z.string().min(5),
})

export const taxesSchema = z.strictObject({
  ...taxSourceSchema.shape,
  rows: z.array(taxRowSchema),
  coverage: z.record(jurisdiction, taxCoverageSchema),
})
export type Taxes = z.infer<typeof taxesSchema>
