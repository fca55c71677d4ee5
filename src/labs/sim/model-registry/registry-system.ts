import type {LabSystem} from "../lab-system"
import {type RegistryParameters, registryParametersSchema} from "./parameters"
import {playRegistry} from "./play-registry"
import {REGISTRY_METRICS, registryMetrics} from "./registry-metrics"
import {REGISTRY_REALISM} from "./registry-realism"
import {RegistryRun} from "./registry-run"

/** A registry of models, and the teams that promote, approve, revoke and ask. */
export const MODEL_REGISTRY: LabSystem<RegistryParameters> = {
  id: "model-registry",
  exports: ["make"],
  parameters: registryParametersSchema,
  metrics: REGISTRY_METRICS,
  play: playRegistry,
  best: ({parameters, seed}) => {
    const run = new RegistryRun(parameters, seed)
    const rules = new RegistryRun(parameters, seed).truth
    for (let delivery = run.next; delivery !== undefined; delivery = run.next)
      run.judge(rules.handle(delivery.command))
    return registryMetrics(run.judged, 0)
  },
  realism: REGISTRY_REALISM,
}
