import type {TitleLane} from "#model/pay/posting"

const MLOPS =
  /\b(?:ml|llm)[ -]?ops\b|\b(?:machine learning|ml|ai|deep learning)\b.{0,12}\b(?:platform|infrastructure|infra|devops|operations|reliability|sre)\b/
const ML_WORD = /\b(?:machine learning|ml|deep learning|nlp|computer vision)\b/
const ML_ENGINEER =
  /\b(?:machine learning|ml|deep learning|nlp|computer vision)\b.*\b(?:engineer|engineering|developer|modeler)\b/
const AI_WORD = /\b(?:ai|artificial intelligence|genai|generative ai|llm|llms|agentic)\b/
const AI_ENGINEER =
  /\b(?:ai|artificial intelligence|genai|generative ai|llm|agentic)\b.*\b(?:engineer|engineering|developer|programmer)\b|prompt engineer/
const AI_ELSE = /\b(?:data|research|manager|product)\b/
const RESEARCH = /\b(?:applied|research) scientist\b|\bresearch engineer\b/
const PLATFORM = /\b(?:devops|site reliability|sre)\b|\b(?:platform|cloud|infrastructure) engineer(?:ing)?\b/
const SOFTWARE = /\b(?:software|full[ -]?stack|back[ -]?end|front[ -]?end|developer)\b/
const DATA_SCIENTIST = /\bdata scien(?:tist|ce)\b/
const DATA_ENGINEER = /\bdata engineer(?:ing)?\b/

/** Lane of a job title by words alone; the first rule that fits decides. The rules are those of the pay data, so that a
 * title without a lane meets the model as its rows did.
 * @example laneOfTitle("Senior MLOps Engineer") // => "mlops" */
export function laneOfTitle(title: string): TitleLane {
  const text = title.toLowerCase()
  if (MLOPS.test(text)) return "mlops"
  if (ML_ENGINEER.test(text) && !text.includes("quality")) return "ml_engineer"
  if (AI_ENGINEER.test(text) && !AI_ELSE.test(text)) return "ai_engineer"
  if (ML_WORD.test(text) || RESEARCH.test(text)) return "ml_adjacent"
  if (AI_WORD.test(text)) return "ai_adjacent"
  if (PLATFORM.test(text)) return "devops_platform"
  if (SOFTWARE.test(text)) return "software"
  if (DATA_SCIENTIST.test(text)) return "data_scientist"
  if (DATA_ENGINEER.test(text)) return "data_engineer"
  return "other"
}
