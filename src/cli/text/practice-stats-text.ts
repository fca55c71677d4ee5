import type {PracticeStats, SkillStanding} from "#core/journal/practice-stats"
import {counted, minuteWords} from "#core/practice/practice-words"
import {ENOUGH_ANSWERS} from "#core/practice/readiness"
import {chanceWords} from "#core/practice/ready-words"
import {percent} from "#model/percent"
import {practicePlanLine} from "./practice-plan-text"
import {wrap} from "./wrap"

type Names = {readonly track: string; skill(id: string): string}

function readinessLines({readiness, answers}: PracticeStats): string[] {
  const {one, oneOfThree, low, high} = readiness
  const band = `${percent(low)} to ${percent(high)}`
  if (one === null || oneOfThree === null)
    return [
      `Readiness: too little is known; passing one interview lies somewhere between ${percent(low)} and ${percent(high)}`,
      `A chance is said from ${ENOUGH_ANSWERS} answers and labs of the track on; ${counted(answers, "question")} answered so far`,
    ]
  return [
    `Readiness: passing one interview ${chanceWords(one)}, ${percent(one)} (80 % of the belief lies within ${band}); at least one of three ${percent(oneOfThree)}`,
  ]
}

function skillLine(
  {skill, answers, score, measured, seen, recalled, cards}: SkillStanding,
  names: Names,
): string {
  const told =
    score === null || measured === null
      ? "not asked"
      : `${percent(score)} in ${counted(answers, "answer")}, ${percent(measured)} of it measured`
  return `  ${names.skill(skill).padEnd(34)} ${told}; cards ${seen} met, ${recalled} recalled, ${cards} in all`
}

/** Practice in numbers, for a terminal. */
export function practiceStatsText(stats: PracticeStats, names: Names, columns: number): string {
  const {cards, today, recall, mocks, skills, secondsToday} = stats
  const aside = cards.suspended + cards.leeches
  const lines = [
    practicePlanLine(stats, names.track),
    "",
    `Today: ${counted(today.cards, "card")} and ${counted(today.questions, "question")}${today.minutes === 0 ? "" : `, ${minuteWords(today.minutes)}`}${secondsToday === 0 ? "" : `; ${minuteWords(secondsToday / 60)} done`}`,
    `Cards: ${cards.met} met, ${cards.due} due, ${cards.own} of your own${aside === 0 ? "" : `, ${aside} set aside (${cards.leeches} forgotten six times)`}`,
    ...(recall === null
      ? []
      : [
          `On the day you would recall ${percent(recall.expected)} of what the track asks for, ${percent(recall.without)} if you stopped now`,
        ]),
    ...readinessLines(stats),
    `Mocks: ${mocks.finished} finished, ${mocks.passed} passed${mocks.open === 0 ? "" : `, ${mocks.open} to go on with`}`,
    ...(skills.length === 0 ? [] : ["", "Skills, the weakest answers first"]),
  ]
  return [
    ...lines.map(line => wrap(line, columns)),
    ...skills.map(skill => wrap(skillLine(skill, names), columns, " ".repeat(37))),
  ].join("\n")
}
