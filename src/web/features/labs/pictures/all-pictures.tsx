import type {ComponentType} from "react"
import type {JsonValue} from "#model/journal/json-value"

/** Draws what a recorded world did, in the shape that the `trace.ts` of its system states. */
export type Picture = ComponentType<{readonly trace: JsonValue}>

/** Loads the instrument of each simulated system, by its id. */
export const PICTURES: Readonly<Record<string, () => Promise<Picture>>> = {
  "agent-traces": async () => (await import("./agent-traces-picture")).AgentTracesPicture,
  "document-search": async () => (await import("./document-search-picture")).DocumentSearchPicture,
  "experiment-stream": async () => (await import("./experiment-stream-picture")).ExperimentStreamPicture,
  "feature-log": async () => (await import("./feature-log-picture")).FeatureLogPicture,
  "feature-monitor": async () => (await import("./feature-monitor-picture")).FeatureMonitorPicture,
  "gpu-cluster": async () => (await import("./gpu-cluster-picture")).GpuClusterPicture,
  "judge-panel": async () => (await import("./judge-panel-picture")).JudgePanelPicture,
  "llm-engine": async () => (await import("./llm-engine-picture")).LlmEnginePicture,
  "micro-batches": async () => (await import("./micro-batches-picture")).MicroBatchesPicture,
  "model-output": async () => (await import("./model-output-picture")).ModelOutputPicture,
  "model-registry": async () => (await import("./model-registry-picture")).ModelRegistryPicture,
  "scored-traffic": async () => (await import("./scored-traffic-picture")).ScoredTrafficPicture,
  "spot-market": async () => (await import("./spot-market-picture")).SpotMarketPicture,
  "tabular-fraud": async () => (await import("./tabular-fraud-picture")).TabularFraudPicture,
  "tool-agent": async () => (await import("./tool-agent-picture")).ToolAgentPicture,
  "training-run": async () => (await import("./training-run-picture")).TrainingRunPicture,
}
