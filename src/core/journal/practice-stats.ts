import {dueDay} from "#core/practice/memory"
import type {Today} from "#core/practice/plan-today"
import type {Readiness} from "#core/practice/readiness"
import {type SkillCards, skillRecalls} from "#core/practice/skill-recall"
import {skillScores} from "#core/practice/skill-scores"
import type {InterviewPlanned} from "#model/practice/practice-events"
import type {Question} from "#model/practice/question"
import type {Practice} from "./practice-now"

export type SkillStanding = {
  readonly skill: string
  readonly answers: number
  /** Mean of the answers, and share of their points that were measured, 0 to 1; null where there is no answer. */
  readonly score: number | null
  readonly measured: number | null
  /** Cards of the skill: all, those that were met, and those that are recalled. */
  readonly cards: number
  readonly seen: number
  readonly recalled: number
}

export type PracticeStats = {
  readonly day: string
  readonly plan: InterviewPlanned
  /** False where the person has set nothing and practises by the plan that everybody begins with. */
  readonly isPlanned: boolean
  /** Days until the interview; null without a date to come. */
  readonly left: number | null
  readonly answers: number
  readonly secondsToday: number
  readonly cards: {
    readonly met: number
    /** Due at the wanted retention. */
    readonly due: number
    readonly own: number
    readonly suspended: number
    readonly leeches: number
  }
  /** What today still holds. */
  readonly today: {readonly cards: number; readonly questions: number; readonly minutes: number}
  /** Weighted recall on the day of the interview; null without a date. */
  readonly recall: Today["recall"]
  readonly readiness: Pick<Readiness, "low" | "high" | "enough" | "shares"> & {
    /** P(pass); null while a band is all that is known. */
    readonly one: number | null
    readonly oneOfThree: number | null
  }
  readonly mocks: {readonly finished: number; readonly passed: number; readonly open: number}
  /** Skills of which anything is known, the weakest answers first. */
  readonly skills: readonly SkillStanding[]
}

type StatsGiven = {
  readonly today: Today
  readonly readiness: Readiness
  /** Of all tracks. */
  readonly questions: readonly Question[]
  readonly skillCards: SkillCards
}

function skillStandings(
  {answers, record, today}: Practice,
  {questions, skillCards}: Pick<StatsGiven, "questions" | "skillCards">,
): readonly SkillStanding[] {
  const recalls = new Map(skillRecalls(skillCards, {cards: record.cards, today}).map(one => [one.skill, one]))
  const scores = skillScores(questions, answers)
  const answered = scores.map(({skill, ...score}) => ({skill, ...score}))
  const others = [...recalls.keys()]
    .filter(skill => !scores.some(one => one.skill === skill))
    .sort()
    .map(skill => ({skill, answers: 0, score: null, measured: null}))
  return [...answered, ...others].map(standing => {
    const recall = recalls.get(standing.skill)
    return {
      ...standing,
      cards: skillCards[standing.skill]?.length ?? 0,
      seen: recall?.seen ?? 0,
      recalled: recall?.recalled ?? 0,
    }
  })
}

/** What there is to say of practice in numbers. Readiness and today are of the track that is practised, skills of all. */
export function practiceStats(practice: Practice, given: StatsGiven): PracticeStats {
  const {day, plan, isPlanned, record, cards, answers, today: now} = practice
  const {today, readiness} = given
  const standings = [...record.cards.values()]
  const {low, high, enough, shares, one, oneOfThree} = readiness
  const done = record.mocks.flatMap(({finished}) => finished ?? [])
  return {
    day,
    plan,
    isPlanned,
    left: today.left,
    answers: answers.length,
    secondsToday: record.days.get(now)?.seconds ?? 0,
    cards: {
      met: standings.filter(({memory}) => memory !== null).length,
      due: cards.filter(
        ({memory}) => memory !== null && memory.lastDay < now && dueDay(memory, plan.retention) <= now,
      ).length,
      own: record.own.size,
      suspended: standings.filter(({state}) => state === "suspended").length,
      leeches: standings.filter(({state}) => state === "leech").length,
    },
    today: {
      cards: today.cards.length,
      questions: today.questions.length,
      minutes: today.minutes.cards + today.minutes.questions + today.minutes.lab,
    },
    recall: today.recall,
    readiness: {
      low,
      high,
      enough,
      shares,
      one: enough ? one : null,
      oneOfThree: enough ? oneOfThree : null,
    },
    mocks: {
      finished: done.length,
      passed: done.filter(({passed}) => passed).length,
      open: record.mocks.length - done.length,
    },
    skills: skillStandings(practice, given),
  }
}
