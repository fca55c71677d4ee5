import {z} from "zod"
import {EMPLOYERS, LEVELS} from "./lane"

/** Formats of a career law; `docs/career-law.md` says what each field does. */
export const LAW_FORMATS = ["lanewise-career-params/1", "lanewise-career-params/2"] as const
export const KNOTS = 11
export const LEVEL_QUARTERS = 16
const CDF_SLACK = 1e-9

const probability = z
  .number()
  .min(0, "expected a probability from 0 to 1")
  .max(1, "expected a probability from 0 to 1")
const money = z.number().min(0, "expected an amount of at least 0")
const levelCount = LEVELS.length
const employerCount = EMPLOYERS.length

function cdf(length: number) {
  return z
    .array(probability)
    .length(length, `expected ${length} numbers`)
    .superRefine((values, context) => {
      values.forEach((value, index) => {
        if (index > 0 && value < (values[index - 1] ?? 0))
          context.addIssue({
            code: "custom",
            path: [index],
            message: "expected cumulative shares that never fall",
          })
      })
      if (Math.abs((values.at(-1) ?? 0) - 1) > CDF_SLACK)
        context.addIssue({
          code: "custom",
          path: [values.length - 1],
          message: "expected the last cumulative share to be 1",
        })
    })
}

/** [mean, standard deviation] of the log of a multiplicative step. */
const logStep = z.tuple([
  z.number().min(-10).max(10),
  z.number().min(0, "expected a standard deviation of at least 0").max(10),
])
const hazardRow = z.array(probability).length(LEVEL_QUARTERS, `expected ${LEVEL_QUARTERS} hazards`)
const perEmployer = z.array(probability).length(employerCount, `expected ${employerCount} numbers`)

const quantileRow = z
  .array(money)
  .length(KNOTS, `expected ${KNOTS} pay knots`)
  .superRefine((values, context) => {
    values.forEach((value, index) => {
      if (index > 0 && value < (values[index - 1] ?? 0))
        context.addIssue({code: "custom", path: [index], message: "expected pay knots that never fall"})
    })
  })

const schedule = {
  lower: z
    .array(money)
    .min(1)
    .superRefine((values, context) => {
      if (values[0] !== 0)
        context.addIssue({code: "custom", path: [0], message: "expected the first threshold to be 0"})
      values.forEach((value, index) => {
        if (index > 0 && value <= (values[index - 1] ?? 0))
          context.addIssue({code: "custom", path: [index], message: "expected thresholds that rise"})
      })
    }),
  rate: z
    .array(z.number().min(0, "expected a rate from 0 to 1").max(1, "expected a rate from 0 to 1"))
    .min(1),
}

const policySchema = z.object({
  name: z.string().min(1).max(80),
  start: z.number().int().min(0),
  at: z.array(z.number().int()).max(1, "expected at most one switch a policy"),
  to: z.array(z.number().int().min(0)).max(1, "expected at most one switch a policy"),
})

const fields1 = {
  note: z.string().optional(),
  lanes: z.array(z.string().min(1)).min(1).max(4),
  levels: z.array(z.string()).length(levelCount),
  employers: z.array(z.string()).length(employerCount),
  quarters: z.number().int().min(4).max(160).multipleOf(4),
  policies: z.array(policySchema).min(1).max(64),
  policy_start: z.array(z.number().int().min(0)).optional(),
  policy_switch_quarter: z.array(z.number().int().min(-1)).optional(),
  policy_switch_to: z.array(z.number().int().min(0)).optional(),
  level_drop: z.array(z.array(z.number().int().min(0).max(3))),
  start_level: z
    .number()
    .int()
    .min(0)
    .max(levelCount - 1),
  init_employer_cdf: cdf(employerCount),
  promotion_hazard: z.array(z.array(hazardRow).length(levelCount, `expected ${levelCount} levels`)),
  layoff_prob: perEmployer,
  gap_cdf: cdf(4),
  rehire_cdf: cdf(employerCount),
  layoff_step: logStep,
  switch_prob: z.array(perEmployer),
  switch_cdf: z.array(cdf(employerCount)).length(employerCount, `expected ${employerCount} rows`),
  switch_step: logStep,
  growth: z.array(logStep),
  equity_hit: probability,
  equity_step: logStep,
  equity_scale: z.array(money).length(levelCount, `expected ${levelCount} amounts`),
  tax_lower: schedule.lower,
  tax_rate: schedule.rate,
  discount: z.array(z.number().positive("expected a positive factor").max(2)),
  band_annual: z.array(
    z
      .array(z.array(quantileRow).length(employerCount, `expected ${employerCount} employers`))
      .length(levelCount, `expected ${levelCount} levels`),
  ),
}

/** Optional fields of format /2. Each one left out means "no effect". */
const fields2 = {
  start_quarters_at_level: z.number().int().min(0).max(160).optional(),
  start_employer: z
    .number()
    .int()
    .min(0)
    .max(employerCount - 1)
    .optional(),
  start_quarters_in_lane: z.number().int().min(0).max(160).optional(),
  start_pay_z: z.number().min(-8).max(8).optional(),
  person_effect: z.object({mean: z.number().min(-8).max(8), sd: z.number().min(0).max(8)}).optional(),
  plateau: z
    .object({
      level: z
        .number()
        .int()
        .min(0)
        .max(levelCount - 1),
      share: probability,
    })
    .optional(),
  washout: z
    .object({
      cdf: z.array(z.array(probability).min(1).max(160)),
      to: z.number().int().min(0),
      level_drop: z.number().int().min(0).max(3),
      pay_factor: z.number().positive().max(2),
    })
    .optional(),
  layoff_lane_factor: z.array(z.number().min(0).max(20)).optional(),
  market: z
    .object({
      bust_at_start: probability,
      boom_to_bust: probability,
      bust_to_boom: probability,
      layoff_scale: z.tuple([z.number().min(0).max(20), z.number().min(0).max(20)]),
    })
    .optional(),
  employer_effect: z.object({person_share: probability, only_better: z.boolean()}).optional(),
  learning: z
    .array(z.object({quarters: z.number().int().min(0).max(40), cost_per_quarter: money}))
    .optional(),
  vesting: z
    .object({
      equity_share: z.array(z.array(probability).length(employerCount)).length(levelCount),
      schedule: z
        .array(z.number().min(0).max(40))
        .length(LEVEL_QUARTERS, `expected ${LEVEL_QUARTERS} factors`),
    })
    .optional(),
  gap_pay_annual: money.optional(),
  cost_of_living: z
    .number()
    .positive("expected an index above 0, where 1 is the US average")
    .max(10)
    .optional(),
  tax_parts: z
    .array(z.object({name: z.string(), deduction: money, ...schedule}))
    .min(1)
    .optional(),
  pay_thresholds: z.array(money).max(4).optional(),
  utility: z
    .object({
      risk_aversion: z.number().min(0).max(20),
      consumption_floor: z.number().positive(),
      savings_buffer_months: z.number().min(0).max(60),
    })
    .optional(),
}

const law1 = z.object({format: z.literal(LAW_FORMATS[0]), ...fields1})
const law2 = z.object({format: z.literal(LAW_FORMATS[1]), ...fields1, ...fields2})

/** A career law as the kernel reads it. A /1 law is a /2 law without the optional fields. */
export type CareerLaw = Omit<z.infer<typeof law2>, "format"> & {readonly format: (typeof LAW_FORMATS)[number]}
type Report = (path: PropertyKey[], message: string) => void

function checkLengths(law: CareerLaw, report: Report): void {
  const lanes = law.lanes.length
  const perLane: [string, readonly unknown[]][] = [
    ["promotion_hazard", law.promotion_hazard],
    ["switch_prob", law.switch_prob],
    ["growth", law.growth],
    ["band_annual", law.band_annual],
    ["level_drop", law.level_drop],
    ...law.level_drop.map((row, index): [string, readonly unknown[]] => [`level_drop[${index}]`, row]),
    ...(law.layoff_lane_factor === undefined
      ? []
      : [["layoff_lane_factor", law.layoff_lane_factor] as [string, readonly unknown[]]]),
    ...(law.washout === undefined ? [] : [["washout.cdf", law.washout.cdf] as [string, readonly unknown[]]]),
  ]
  for (const [field, rows] of perLane)
    if (rows.length !== lanes) report([field], `expected ${lanes} entries, one a lane, found ${rows.length}`)
  if (law.discount.length !== law.quarters / 4)
    report(["discount"], `expected ${law.quarters / 4} entries, one a year, found ${law.discount.length}`)
  if (law.tax_lower.length !== law.tax_rate.length)
    report(
      ["tax_rate"],
      `expected ${law.tax_lower.length} rates, one a threshold, found ${law.tax_rate.length}`,
    )
  law.tax_parts?.forEach((part, index) => {
    if (part.lower.length !== part.rate.length)
      report(["tax_parts", index, "rate"], `expected ${part.lower.length} rates`)
  })
  if (law.learning !== undefined && law.learning.length !== law.policies.length)
    report(
      ["learning"],
      `expected ${law.policies.length} entries, one a policy, found ${law.learning.length}`,
    )
}

function checkPolicies(law: CareerLaw, report: Report): void {
  const lanes = law.lanes.length
  law.policies.forEach((policy, index) => {
    if (policy.start >= lanes) report(["policies", index, "start"], `expected a lane index below ${lanes}`)
    if (policy.at.length !== policy.to.length)
      report(["policies", index, "to"], "expected as many lanes in `to` as quarters in `at`")
    for (const to of policy.to)
      if (to >= lanes) report(["policies", index, "to"], `expected a lane index below ${lanes}`)
    for (const at of policy.at)
      if (at < 0 || at >= law.quarters)
        report(["policies", index, "at"], `expected a quarter from 0 to ${law.quarters - 1}`)
  })
  const tables: [
    keyof CareerLaw & string,
    readonly number[] | undefined,
    (policy: CareerLaw["policies"][number]) => number | undefined,
  ][] = [
    ["policy_start", law.policy_start, policy => policy.start],
    ["policy_switch_quarter", law.policy_switch_quarter, policy => policy.at[0] ?? -1],
    ["policy_switch_to", law.policy_switch_to, policy => policy.to[0]],
  ]
  for (const [field, table, expectedOf] of tables) {
    if (table === undefined) continue
    if (table.length !== law.policies.length) {
      report([field], `expected ${law.policies.length} entries, one a policy, found ${table.length}`)
      continue
    }
    law.policies.forEach((policy, index) => {
      const expected = expectedOf(policy)
      if (expected !== undefined && table[index] !== expected)
        report(
          [field, index],
          `expected ${expected} as in \`policies[${index}]\`: make the two agree or leave one out`,
        )
    })
  }
}

function checkWashout(law: CareerLaw, report: Report): void {
  if (law.washout === undefined) return
  if (law.washout.to >= law.lanes.length)
    report(["washout", "to"], `expected a lane index below ${law.lanes.length}`)
  law.washout.cdf.forEach((row, lane) => {
    row.forEach((value, quarter) => {
      if (quarter > 0 && value < (row[quarter - 1] ?? 0))
        report(["washout", "cdf", lane, quarter], "expected cumulative shares that never fall")
    })
  })
}

function crossCheck(law: CareerLaw, context: z.RefinementCtx): void {
  const report: Report = (path, message) => context.addIssue({code: "custom", path, message})
  checkLengths(law, report)
  checkPolicies(law, report)
  checkWashout(law, report)
}

/** A law file of either format. /1 files are /2 files without the optional fields. */
export const lawSchema = z.discriminatedUnion("format", [law1, law2]).superRefine(crossCheck)

/** Schema of /2 alone, published as JSON Schema in docs/schemas. */
export const law2Schema = law2
