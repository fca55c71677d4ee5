import type {PostingInput, PostingReading} from "#model/decode/reading"
import {LANE_NAMES} from "./flags/lane-names"

/** What the questions are derived from. */
export type QuestionContext = {readonly posting: PostingInput} & Pick<
  PostingReading,
  "lane" | "mix" | "confidence" | "level" | "pay" | "remote" | "flags" | "years" | "skills"
>

type Question = {
  /** Higher is asked first. */
  readonly weight: number
  readonly text: string
}

const TITLE_FLAGS = ["title-mismatch", "plain-title", "lane-only-in-title"]
const FEWEST = 3
const MOST = 7
/** Shares of the mix from which a second lane is worth asking about. */
const SECOND_LANE_FROM = 0.2
const UNSURE_BELOW = 0.75

/** Three to seven questions for the recruiter, the most telling first, each with why it is asked: from what the posting
 * leaves out or says twice. */
export function recruiterQuestions(context: QuestionContext): readonly string[] {
  const found = ASKED.flatMap(ask => ask(context) ?? [])
  const sorted = found.toSorted((a, b) => b.weight - a.weight).slice(0, MOST)
  const spare = SPARE.slice(0, Math.max(0, FEWEST - sorted.length))
  return [...sorted.map(({text}) => text), ...spare]
}

type Ask = (context: QuestionContext) => Question | null

const ASKED: readonly Ask[] = [
  askTitle,
  askPay,
  askWeek,
  askLevel,
  askOnCall,
  askRemote,
  askDuties,
  askSeveral,
  askEvals,
  askServing,
  askContract,
  askTeam,
]

/** Asked where a posting leaves hardly anything open. */
const SPARE: readonly string[] = [
  "What would make you say after six months that this hire went well? Asked because postings list tasks, not what success is",
  "Why is the role open, and what happened to whoever did the work before? Asked because a new role and a replacement carry different risks",
  "Who would I report to, and who decides on what the team builds? Asked because the posting cannot say how decisions are made",
]

function has({flags}: QuestionContext, id: string): boolean {
  return flags.some(flag => flag.id === id)
}

function askTitle(context: QuestionContext): Question | null {
  if (!TITLE_FLAGS.some(id => has(context, id))) return null
  const {posting, lane} = context
  return {
    weight: 10,
    text: `The title is "${posting.title ?? ""}", the duties read like ${LANE_NAMES[lane]}: which of the two will the work be, and which is it levelled and paid as? Asked because title and duties disagree`,
  }
}

function askPay(context: QuestionContext): Question | null {
  const {pay} = context
  if (pay === null)
    return {
      weight: 9,
      text: "What is the base pay range for this level and place, and what comes on top (bonus, equity)? Asked because the posting states no pay",
    }
  if (has(context, "wide-range"))
    return {
      weight: 8,
      text: "Where in the stated range do people with my experience start, and what separates its bottom from its top? Asked because the range is too wide to compare",
    }
  if (pay.min === null || pay.max === null)
    return {
      weight: 7,
      text: `What is the ${pay.min === null ? "bottom" : "top"} of the range? Asked because the posting states only one end of it`,
    }
  return {
    weight: 3,
    text: "Is the stated range base pay alone, and what do bonus and equity add in a normal year? Asked because ranges rarely say what they include",
  }
}

function askWeek({lane, mix, confidence}: QuestionContext): Question | null {
  if (lane === "none") return null
  const second = (["ai", "ml", "mlops"] as const)
    .filter(other => other !== lane && mix[other] >= SECOND_LANE_FROM)
    .toSorted((a, b) => mix[b] - mix[a])[0]
  if (second === undefined && confidence >= UNSURE_BELOW) return null
  const split = second === undefined ? LANE_NAMES[lane] : `${LANE_NAMES[lane]} and ${LANE_NAMES[second]}`
  return {
    weight: 8,
    text: `How does a normal week divide between ${split} and everything else? Asked because the duties mix more than one kind of work`,
  }
}

function askLevel(context: QuestionContext): Question | null {
  if (has(context, "years-against-level"))
    return {
      weight: 7,
      text: "Which level is the role, and which scope goes with it? Asked because the title and the years asked for contradict each other",
    }
  if (context.level !== "unstated") return null
  return {
    weight: 6,
    text: "Which level is the role, and what may someone at that level decide alone? Asked because the posting names neither a level nor years of experience",
  }
}

function askOnCall(context: QuestionContext): Question | null {
  if (has(context, "on-call"))
    return {
      weight: 7,
      text: "How often is one on call, how many pages come in a normal week, and how is it paid? Asked because the posting mentions on-call work but not its load",
    }
  if (context.lane !== "mlops") return null
  return {
    weight: 5,
    text: "Is there on-call work, and how many people share it? Asked because platform roles usually have it and the posting is silent",
  }
}

function askRemote({remote}: QuestionContext): Question | null {
  if (remote === "unstated")
    return {
      weight: 6,
      text: "Where is the work done, and how many days a week in an office? Asked because the posting does not say",
    }
  if (remote === "hybrid")
    return {
      weight: 4,
      text: "Which days are in the office, who sets them, and is that in the contract? Asked because hybrid terms change most often after signing",
    }
  if (remote !== "remote") return null
  return {
    weight: 3,
    text: "From which places may one work, and does pay change with the place? Asked because remote offers are often bound to a state or country",
  }
}

function askDuties(context: QuestionContext): Question | null {
  if (!has(context, "duties-missing")) return null
  return {
    weight: 9,
    text: "What would I build or run in the first three months? Asked because the posting hardly says what the work is",
  }
}

function askSeveral(context: QuestionContext): Question | null {
  if (!has(context, "several-roles") && !has(context, "several-lanes")) return null
  return {
    weight: 7,
    text: "For which of the roles or levels in the posting would I be interviewed? Asked because it describes more than one",
  }
}

const EVALS_TOLD = /\bevals?\b|\bevaluations?\b/i

function askEvals({posting, lane, skills}: QuestionContext): Question | null {
  if (lane !== "ai" || EVALS_TOLD.test(posting.text)) return null
  if (skills.some(({id}) => /eval|metrics|experiments/.test(id))) return null
  return {
    weight: 5,
    text: "Who owns the evaluation of the model's output, and on which data is it measured? Asked because the posting builds on models without a word on how their quality is judged",
  }
}

function askServing({lane, skills}: QuestionContext): Question | null {
  if (lane !== "ml" || skills.some(({id}) => /serving|registry|drift|kubernetes|orchestration/.test(id)))
    return null
  return {
    weight: 5,
    text: "Who takes a model to production and keeps it running? Asked because the posting trains models and does not say who serves them",
  }
}

function askContract(context: QuestionContext): Question | null {
  if (!has(context, "contract")) return null
  return {
    weight: 6,
    text: "How long is the contract, who is the employer of record, and how likely is an extension? Asked because it is contract or temporary work",
  }
}

const TEAM_TOLD =
  /\bteam of (?:\d|\w+ (?:engineers|people))|\b\d+[- ](?:person|people|engineer)|\breport(?:s|ing)? (?:directly )?to\b/i

function askTeam({posting}: QuestionContext): Question | null {
  if (TEAM_TOLD.test(posting.text)) return null
  return {
    weight: 2,
    text: "How large is the team, who leads it, and who else in it does this work? Asked because the posting does not describe the team",
  }
}
