import {AGENT_TRACES} from "./agent-traces/guard-system"
import {DOCUMENT_SEARCH} from "./document-search/search-system"
import {EXPERIMENT_STREAM} from "./experiment-stream/experiment-system"
import {FEATURE_LOG} from "./feature-log/log-system"
import {FEATURE_MONITOR} from "./feature-monitor/watch-system"
import {GPU_CLUSTER} from "./gpu-cluster/cluster-system"
import {JUDGE_PANEL} from "./judge-panel/judge-system"
import {type OpenSystem, openSystem} from "./lab-system"
import {LLM_ENGINE} from "./llm-engine/engine-system"
import {MICRO_BATCHES} from "./micro-batches/micro-system"
import {MODEL_OUTPUT} from "./model-output/output-system"
import {MODEL_REGISTRY} from "./model-registry/registry-system"
import {SCORED_TRAFFIC} from "./scored-traffic/traffic-system"
import {SPOT_MARKET} from "./spot-market/market-system"
import {TABULAR_FRAUD} from "./tabular-fraud/fraud-system"
import {TOOL_AGENT} from "./tool-agent/tool-agent-system"
import {TRAINING_RUN} from "./training-run/run-system"

/** Every simulator that a lab may name, by id. */
export const SYSTEMS: Readonly<Record<string, OpenSystem>> = {
  [AGENT_TRACES.id]: openSystem(AGENT_TRACES),
  [DOCUMENT_SEARCH.id]: openSystem(DOCUMENT_SEARCH),
  [EXPERIMENT_STREAM.id]: openSystem(EXPERIMENT_STREAM),
  [FEATURE_LOG.id]: openSystem(FEATURE_LOG),
  [FEATURE_MONITOR.id]: openSystem(FEATURE_MONITOR),
  [GPU_CLUSTER.id]: openSystem(GPU_CLUSTER),
  [JUDGE_PANEL.id]: openSystem(JUDGE_PANEL),
  [LLM_ENGINE.id]: openSystem(LLM_ENGINE),
  [MICRO_BATCHES.id]: openSystem(MICRO_BATCHES),
  [MODEL_OUTPUT.id]: openSystem(MODEL_OUTPUT),
  [MODEL_REGISTRY.id]: openSystem(MODEL_REGISTRY),
  [SCORED_TRAFFIC.id]: openSystem(SCORED_TRAFFIC),
  [SPOT_MARKET.id]: openSystem(SPOT_MARKET),
  [TABULAR_FRAUD.id]: openSystem(TABULAR_FRAUD),
  [TOOL_AGENT.id]: openSystem(TOOL_AGENT),
  [TRAINING_RUN.id]: openSystem(TRAINING_RUN),
}
