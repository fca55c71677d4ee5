import type {PostingLane} from "#model/decode/reading"
import type {LaneId} from "#model/lane"

const AI =
  /\b(?:gen(?:erative)?[ -]?ai|gen-?ai|ai|a\.i\.|artificial intelligence|llms?|large language|agents?|agentic|prompt|rag|conversational|co-?pilot|chatbots?|gpt|forward deployed|customer engineer)\b/i
const ML =
  /\b(?:machine[ -]learning|ml|mle|deep[ -]learning|computer vision|cv|nlp|natural language|perception|recommend\w*|ranking|reinforcement learning|ai research|fine-?tuning|applied scientist|research (?:scientist|engineer)|speech)\b/i
const OPS = /\b(?:ml|llm|ai|ml\/ai|ai\/ml|fm|model)[ -]?ops\b/i
const PLATFORM =
  /\b(?:(?<!google cloud )platforms?|infra(?:structure)?|serving|inference|runtime|compilers?|hpc|gpus?|reliability|sre|devops|(?<!google )cloud|distributed|training (?:systems|platform)|data engineer|scale|scalability|networking|storage|(?<!ai )systems|kubernetes)\b/i
/** Words of the platform that name it without a word for AI. */
const SERVING = /\binference\b|\bmodel serving\b|\bfeature (?:store|platform|infrastructure)\b/i
/** What an engineer for models or applications is called, with the place of work behind it: "ML Engineer (AI Platform)". */
const LANE_ENGINEER =
  /\b(?:ai|ml|machine learning|genai|llm)(?: or ml)? (?:software )?(?:engineer|developer|scientist|researcher)\b|\bagentic ai\b|\bplatform ai\b|\bpower platform\b|\bapplied ai\b|\bagents\b|\bsolutions? engineer\b/i
const DATA_SCIENTIST = /\bdata scien(?:tist|ce)\b|\banalytics\b/i
/** Crafts that are not of a lane even where AI is what they work on. */
const OTHER_CRAFT =
  /\b(?:qa|quality|test(?:er|ing)?|sdet|sales|pre-?sales|security|trainer|support|demo|front[ -]?end|data engineer(?:ing)?|analyst|designer|product manager|project manager|program manager|marketing|recruiter|writer|hardware|observability|build and release|ai startup|embedded|firmware|governance)\b/i

type Named = {readonly ai: boolean; readonly ml: boolean; readonly mlops: boolean}

/** The lanes that a title's words name; several where it leaves them open. */
function namedLanes(title: string): Named {
  const isOps = OPS.test(title)
  const ml = ML.test(title)
  const ai = AI.test(title)
  const isPlatform = ((ai || ml) && PLATFORM.test(title)) || SERVING.test(title)
  if (!isOps && !isPlatform) return {ai, ml, mlops: false}
  // a lane's engineer in a platform team may do either; a platform engineer for AI does the platform
  const keeps = !isOps && LANE_ENGINEER.test(title)
  return {
    ai: ai && keeps,
    ml: ml && (keeps || /\bmachine learning engineer\b|\bml engineer\b/i.test(title)),
    mlops: true,
  }
}

/** The one lane that a title names; null where it names none, or leaves open which ("AI/ML Engineer").
 * @example titleLane("Senior MLOps Engineer") // => "mlops" */
export function titleLane(title: string): LaneId | null {
  const {ai, ml, mlops} = namedLanes(title)
  if (mlops) return ai || ml ? (ai && ml ? null : ai ? "ai" : "ml") : "mlops"
  if (ai === ml) return null
  return ai ? "ai" : "ml"
}

/** Whether a title and the lane of its duties go together by the label guide: AI/ML goes with either, AI platform and
 * infrastructure with MLOps, Data Scientist with ML or none, and a title without a lane only with none. */
export function titleFits(title: string, lane: PostingLane): boolean {
  const named = namedLanes(title)
  const isLaneless = !named.ai && !named.ml && !named.mlops
  const isDataScientist = DATA_SCIENTIST.test(title)
  if (lane === "none") return isLaneless || OTHER_CRAFT.test(title)
  if (lane === "ml" && isDataScientist) return true
  return named[lane]
}

/** Whether the title of a posting says what its duties are. A posting without a title disagrees with nothing. */
export function titleMatchesDuties(title: string | undefined, lane: PostingLane): boolean {
  return title === undefined || title.trim() === "" || titleFits(title, lane)
}
