import {type ComponentType, lazy} from "react"
import type {JsonValue} from "#model/journal/json-value"

/** Draws what a recorded world did, in the shape that the `trace.ts` of its system states. */
export type Picture = ComponentType<{readonly trace: JsonValue}>

/** The instrument of each simulated system, by its id; loaded when it is first drawn. */
export const PICTURES: Readonly<Record<string, Picture>> = {
  "experiment-stream": lazy(async () => ({
    default: (await import("./experiment-stream-picture")).ExperimentStreamPicture,
  })),
  "feature-log": lazy(async () => ({default: (await import("./feature-log-picture")).FeatureLogPicture})),
  "gpu-cluster": lazy(async () => ({default: (await import("./gpu-cluster-picture")).GpuClusterPicture})),
  "judge-panel": lazy(async () => ({default: (await import("./judge-panel-picture")).JudgePanelPicture})),
  "llm-engine": lazy(async () => ({default: (await import("./llm-engine-picture")).LlmEnginePicture})),
  "micro-batches": lazy(async () => ({
    default: (await import("./micro-batches-picture")).MicroBatchesPicture,
  })),
  "model-output": lazy(async () => ({default: (await import("./model-output-picture")).ModelOutputPicture})),
  "model-registry": lazy(async () => ({
    default: (await import("./model-registry-picture")).ModelRegistryPicture,
  })),
  "scored-traffic": lazy(async () => ({
    default: (await import("./scored-traffic-picture")).ScoredTrafficPicture,
  })),
  "spot-market": lazy(async () => ({default: (await import("./spot-market-picture")).SpotMarketPicture})),
  "tool-agent": lazy(async () => ({default: (await import("./tool-agent-picture")).ToolAgentPicture})),
}
