import type {ComponentType} from "react"
import type {JsonValue} from "#model/journal/json-value"

/** Draws what a recorded world did, in the shape that the `trace.ts` of its system states. */
export type Picture = ComponentType<{readonly trace: JsonValue}>

/** Loads the instrument of each simulated system, by its id. */
export const PICTURES: Readonly<Record<string, () => Promise<Picture>>> = {
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
/** The instrument of each simulated system, by its id; loaded when it is first drawn. */
export const PICTURES: Readonly<Record<string, Picture>> = {
  "agent-traces": async () => (await import("./agent-traces-picture")).AgentTracesPicture,
  "document-search": lazy(async () => ({
    default: (await import("./document-search-picture")).DocumentSearchPicture,
  })),
  "experiment-stream": lazy(async () => ({
    default: (await import("./experiment-stream-picture")).ExperimentStreamPicture,
  "feature-log": lazy(async () => ({default: (await import("./feature-log-picture")).FeatureLogPicture})),
  "gpu-cluster": lazy(async () => ({default: (await import("./gpu-cluster-picture")).GpuClusterPicture})),
  "judge-panel": lazy(async () => ({default: (await import("./judge-panel-picture")).JudgePanelPicture})),
  "llm-engine": lazy(async () => ({default: (await import("./llm-engine-picture")).LlmEnginePicture})),
  "micro-batches": lazy(async () => ({
    default: (await import("./micro-batches-picture")).MicroBatchesPicture,
  "model-output": lazy(async () => ({default: (await import("./model-output-picture")).ModelOutputPicture})),
  "model-registry": lazy(async () => ({
    default: (await import("./model-registry-picture")).ModelRegistryPicture,
  "scored-traffic": lazy(async () => ({
    default: (await import("./scored-traffic-picture")).ScoredTrafficPicture,
  "spot-market": lazy(async () => ({default: (await import("./spot-market-picture")).SpotMarketPicture})),
  "tool-agent": lazy(async () => ({default: (await import("./tool-agent-picture")).ToolAgentPicture})),
  "training-run": async () => (await import("./training-run-picture")).TrainingRunPicture,
}
