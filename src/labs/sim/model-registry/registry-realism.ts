import {drawCommands} from "./draw-commands"
import {type RegistryParameters, registryParametersSchema} from "./parameters"
import {Registry} from "./registry"

const OPEN = {approvals: 0, pins: false, signature: false}
const SIGNATURE = {inputs: {}, outputs: {}}

/** A registry with one snapshot and layers of versions, each of which learned from all of the layer before. */
function layered({layers, width}: {layers: number; width: number}): Registry {
  const registry = new Registry({prod: OPEN})
  for (let layer = 0; layer < layers; layer += 1)
    for (let at = 0; at < width; at += 1) {
      const version = `v-${layer}-${at}`
      registry.handle({
        kind: "register",
        id: version,
        by: "ana",
        minute: 0,
        version,
        model: "churn",
        artifact: version,
        code: null,
        env: null,
        data: layer === 0 ? ["clicks@0f"] : [],
        parents: layer === 0 ? [] : Array.from({length: width}, (_, one) => `v-${layer - 1}-${one}`),
        signature: SIGNATURE,
      })
    }
  return registry
}

/** How many of so many promotions that have all seen the same alias go through. */
function winners(promoters: number): number {
  const registry = layered({layers: 1, width: promoters})
  const answers = Array.from({length: promoters}, (_, at) =>
    registry.handle({
      kind: "promote",
      id: `p${at}`,
      by: "ben",
      minute: 1,
      model: "churn",
      alias: "prod",
      version: `v-0-${at}`,
      expect: null,
    }),
  )
  return answers.filter(({ok}) => ok).length
}

/** Versions that a revoked snapshot reaches: walking paths would come to width^layers of them. */
function reached(): number {
  const registry = layered({layers: 12, width: 4})
  registry.handle({kind: "revoke", id: "r", by: "ana", minute: 1, what: "clicks@0f"})
  return [...registry.versions.keys()].filter(id => registry.isQuarantined(id)).length
}

const BUSY: RegistryParameters = registryParametersSchema.parse({
  commands: 2000,
  models: 4,
  people: 8,
  aliases: {prod: OPEN},
  unpinned: 0,
  overwrite: 0,
  breaking: 0,
  children: 0,
  own: 0,
  stale: 0.5,
  retry: 0.25,
  pins: 0,
  rollbacks: 0,
  revokes: 0,
  reinstates: 0,
  audits: 0,
  restart_every: 0,
})

/** Deliveries for each command that changes something, over five worlds. */
function deliveries(): number {
  let all = 0
  let first = 0
  for (const seed of [1, 2, 3, 4, 5])
    for (const {command, isRetry} of drawCommands(BUSY, seed)) {
      if (command.kind === "resolve") continue
      all += 1
      if (!isRetry) first += 1
    }
  return all / first
}

/** What this simulator gives where the true value is known. */
export const REGISTRY_REALISM = {
  "one-winner": () => winners(40),
  "lineage-reached": reached,
  deliveries: deliveries,
} as const
