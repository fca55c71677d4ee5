import type {GapRow} from "#core/plan/gap"
import type {Plan} from "#core/plan/make-plan"
import type {MoveVerdict} from "#core/plan/verdict"
import {deadlineWords, entryWords, planHeadline} from "#core/plan/view/headline"
import {activityInWords} from "#core/plan/view/plan-markdown"
import {verdictWords} from "#core/plan/view/verdict-words"
import {dayInWords, hours} from "#core/plan/view/words"
import {percent} from "./money"
import {wrap} from "./wrap"

const BAR = 20
/** Narrower terminals get no ranges of days. */
const WIDE = 95
const WEEKS_SHOWN = 4

function howKnown({knowledge}: GapRow): string {
  if (knowledge.kind === "missing") return "missing"
  if (knowledge.kind === "adjacent") return `adjacent, ${percent(knowledge.carried.share)} carries over`
  return {
    claimed: "known, said",
    recalled: "known, recalled in practice",
    proven: "known, shown in a lab",
    role: "known from your role",
    assumed: "taken for granted by the move",
  }[knowledge.by]
}

function barLine(plan: Plan, index: number, columns: number): string {
  const bar = plan.bars[index]
  if (bar === undefined) return ""
  const all = Math.max(1, plan.hours.value)
  const from = Math.min(BAR - 1, Math.floor((bar.startHours / all) * BAR))
  const to = Math.min(BAR, Math.max(from + 1, Math.round((bar.endHours.value / all) * BAR)))
  const drawn = `${" ".repeat(from)}${(bar.isCritical ? "█" : "▒").repeat(to - from)}`.padEnd(BAR)
  const spread = bar.doneOn === null || columns < WIDE ? "" : ` (${bar.doneOn.low} to ${bar.doneOn.high})`
  const when = bar.doneOn === null ? "" : `  ${bar.doneOn.value}${spread}`
  return `  ${bar.name.slice(0, 30).padEnd(30)} ${drawn} ${hours(bar.endHours.value - bar.startHours).padStart(6)}${when}`
}

function weekLines({weeks}: Plan, columns: number): string[] {
  const shown = weeks.slice(0, WEEKS_SHOWN)
  const rest = weeks.length - shown.length
  return [
    ...shown.flatMap(({number, monday, parts}) => [
      `  Week ${number}, from ${dayInWords(monday)}`,
      ...parts.map(part =>
        wrap(
          `    ${part.name}, ${hours(part.hours)}: ${part.activities.map(activityInWords).join("; ")}`,
          columns,
          "      ",
        ),
      ),
    ]),
    ...(rest > 0 ? [`  and ${rest} more; --export markdown or ics has them all`] : []),
  ]
}

/** A plan for the terminal: the answer, the time line, what is known, the weeks, what the move costs and brings. */
export function planText(
  plan: Plan,
  verdict: MoveVerdict | null,
  {columns, titleOf}: {readonly columns: number; readonly titleOf: (piece: string) => string},
): string {
  const {sentence, detail} = planHeadline(plan)
  const deadline = deadlineWords(plan)
  const entry = entryWords(plan)
  const told = verdict === null ? null : verdictWords(plan, verdict)
  const block = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", heading, ...lines]
  const bullet = (line: string) => wrap(`- ${line}`, columns, "  ")
  const known = plan.gap.filter(({part}) => part === null)
  const later = plan.gap.filter(({part, id}) => part !== null && !plan.bars.some(bar => bar.id === id))
  return [
    wrap(sentence, columns),
    wrap(detail, columns),
    ...block(
      "Deadline",
      deadline === null ? [] : [wrap(`${deadline.sentence} ${deadline.detail}`.trim(), columns)],
    ),
    ...block(
      "In this order (█ critical path)",
      plan.bars.map((_, index) => barLine(plan, index, columns)),
    ),
    ...block("Weeks", weekLines(plan, columns)),
    ...block(
      "Pieces to show",
      plan.portfolio.map(({id}) => bullet(titleOf(id))),
    ),
    ...block("Level", entry === null ? [] : [wrap(entry, columns)]),
    ...block("Money", told === null ? [] : [wrap(told.sentence, columns), wrap(told.back, columns)]),
    ...block("You give up", told === null ? [] : told.givesUp.map(bullet)),
    ...block(
      "Counted as known",
      known.map(row => bullet(`${row.name}: ${howKnown(row)}`)),
    ),
    ...block(
      "Not in this plan",
      later.map(row => bullet(`${row.name} (${row.weight}): ${hours(row.ahead.value)}`)),
    ),
    "",
    wrap(
      "All hours are guesses for a mid-level backend engineer, and one's own pace moves them all together: ranges hold 80 % of it. docs/plan.md says how the order comes about.",
      columns,
    ),
  ].join("\n")
}
