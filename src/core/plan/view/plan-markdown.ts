import type {Content} from "#model/content/content"
import type {Activity} from "../activities"
import type {Plan} from "../make-plan"
import type {MoveVerdict} from "../verdict"
import {deadlineWords, entryWords, planHeadline} from "./headline"
import {verdictWords} from "./verdict-words"
import {dayInWords, hourRange, hours} from "./words"

const DOING: Readonly<Record<Activity["kind"], string>> = {
  module: "Read and answer",
  lab: "Lab",
  portfolio: "Build",
  study: "Study",
}

/** What to do, in a few words. @example activityInWords(lab) // => "Lab: Stop in time (40 min)" */
export function activityInWords({kind, title, minutes}: Activity): string {
  return `${DOING[kind]}: ${title}${minutes === null ? "" : ` (${minutes} min)`}`
}

/** How much of a piece the hours of a plan hold. */
export function roomInWords(hoursInPlan: number, whole: number): string {
  return hoursInPlan >= whole
    ? "the hours of the plan hold it"
    : `the hours of the plan hold ${hours(hoursInPlan)} of it`
}

function block(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", `## ${heading}`, "", ...lines]
}

function weekLines({weeks}: Plan): string[] {
  return weeks.flatMap(({number, monday, hours: all, parts}) => [
    `- [ ] **Week ${number}, from ${dayInWords(monday)}** (${hours(all)})`,
    ...parts.flatMap(part => [
      `  - ${part.name}, ${hours(part.hours)}${part.isLast ? ", done after this" : ""}`,
      ...part.activities.map(activity => `    - [ ] ${activityInWords(activity)}`),
    ]),
  ])
}

/** A plan as a checklist in Markdown, to be kept wherever one keeps lists. */
export function planMarkdown(
  plan: Plan,
  verdict: MoveVerdict | null,
  {portfolio}: Pick<Content, "portfolio">,
): string {
  const {sentence, detail} = planHeadline(plan)
  const deadline = deadlineWords(plan)
  const entry = entryWords(plan)
  const told = verdict === null ? null : verdictWords(plan, verdict)
  const skills = plan.bars.map(
    ({name, startHours, endHours, doneOn, isCritical}) =>
      `- [ ] ${name}: ${hours(endHours.value - startHours)}${doneOn === null ? "" : `, by ${dayInWords(doneOn.value)} (${dayInWords(doneOn.low)} to ${dayInWords(doneOn.high)})`}${isCritical ? ", on the critical path" : ""}`,
  )
  const pieces = plan.portfolio.flatMap(({id, hoursInPlan}) => {
    const brief = portfolio[id]
    if (brief === undefined) return []
    return [
      `### ${brief.title}`,
      "",
      `${brief.build} About ${hourRange(brief.hours)}; ${roomInWords(hoursInPlan, brief.hours.value)}.`,
      "",
      `Data: ${brief.data}`,
      "",
      ...brief.steps.map((step, index) => `${index + 1}. ${step}`),
      "",
      "Done when:",
      "",
      ...brief.done_when.map(line => `- [ ] ${line}`),
      "",
      brief.shows,
      "",
    ]
  })
  return `${[
    `# ${sentence}`,
    "",
    detail,
    ...(deadline === null ? [] : ["", `${deadline.sentence} ${deadline.detail}`.trim()]),
    ...(entry === null ? [] : ["", entry]),
    ...(told === null
      ? []
      : block("What it costs and brings", [
          told.sentence,
          "",
          told.back,
          "",
          "You give up:",
          "",
          ...told.givesUp.map(line => `- ${line}`),
        ])),
    ...block("Skills, in order", skills),
    ...block("Weeks", weekLines(plan)),
    ...block("Pieces to show", pieces),
  ]
    .join("\n")
    .trimEnd()}\n`
}
