import {z} from "zod"

const share = z.number().min(0, "expected a share from 0 to 1").max(1, "expected a share from 0 to 1")
const weight = z.number().min(0)

/** What a version must have before an alias may point at it. */
const aliasRulesSchema = z.strictObject({
  /** People other than its authors who have approved it. */
  approvals: z.number().int().min(0),
  /** Code, environment and all data are pinned. */
  pins: z.boolean(),
  /** Callers of the version before can go on calling it. */
  signature: z.boolean(),
})
export type AliasRules = z.infer<typeof aliasRulesSchema>

const RATES = {
  /** A version is registered without a pin; a registered one is sent again; a version breaks its callers. */
  unpinned: share,
  overwrite: share,
  breaking: share,
  /** A version learned from others. */
  children: share,
  /** Authors approve what is their own; somebody moves an alias that has moved meanwhile. */
  own: share,
  stale: share,
  /** A command that changes something is delivered once more, later. */
  retry: share,
  /** How often a command is of a kind, against 4.5 for a promotion. */
  pins: weight,
  rollbacks: weight,
  revokes: weight,
  reinstates: weight,
  audits: weight,
  /** The registry restarts after so many commands; 0: never. */
  restart_every: z.number().int().min(0),
} as const
const ratesSchema = z.strictObject(RATES)
type Rates = z.infer<typeof ratesSchema>

/** A registry of models and the commands of the teams that use it. */
export const registryParametersSchema = z.strictObject({
  commands: z.number().int().min(1).max(2000),
  models: z.number().int().min(1).max(9),
  people: z.number().int().min(3).max(20),
  aliases: z.record(z.string(), aliasRulesSchema),
  ...RATES,
  /** Of the rates above only these count and the others are 0; null: all count. */
  only: z.array(ratesSchema.keyof()).nullable().default(null),
})
export type RegistryParameters = z.infer<typeof registryParametersSchema>

/** The rates that count. */
export function ratesOf({only, ...rest}: RegistryParameters): Rates {
  const rate = (name: keyof Rates) => (only === null || only.includes(name) ? rest[name] : 0)
  return {
    unpinned: rate("unpinned"),
    overwrite: rate("overwrite"),
    breaking: rate("breaking"),
    children: rate("children"),
    own: rate("own"),
    stale: rate("stale"),
    retry: rate("retry"),
    pins: rate("pins"),
    rollbacks: rate("rollbacks"),
    revokes: rate("revokes"),
    reinstates: rate("reinstates"),
    audits: rate("audits"),
    restart_every: rate("restart_every"),
  }
}
