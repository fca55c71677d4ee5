import {checkFigures} from "#labs/grade/check-words"
import type {FitBank, FitTaste} from "#model/content/fit-bank"
import type {OpenLab} from "#model/labs/lab"
import type {Grade} from "#model/labs/verdict"
import {LANE_NAMES, LANES, type LaneId} from "#model/lane"
import {wrap} from "./wrap"

/** The taste of each lane in a line. */
export function tasteListText(tastes: FitBank["tastes"], columns: number): string {
  const lines = LANES.flatMap(lane => {
    const taste = tastes[lane]
    if (taste === undefined) return []
    return [
      `${lane.padEnd(6)} ${taste.minutes} min  ${taste.title}`,
      wrap(`       ${taste.task}`, columns, "       "),
    ]
  })
  return [
    ...lines,
    "",
    "Read one with `lanewise fit taste LANE`, begin with `lanewise fit taste LANE --start`",
  ].join("\n")
}

/** What is to be found, for a terminal. */
export function tasteText(lane: LaneId, {title, brief, minutes}: FitTaste, columns: number): string {
  return [
    `${title}: a taste of the work of ${LANE_NAMES[lane]}, ${minutes} minutes`,
    "",
    // the brief has its own line ends, and lists that must keep them
    brief
      .trimEnd()
      .split("\n\n")
      .map(block => (block.startsWith("1.") ? block : wrap(block.replaceAll("\n", " "), columns)))
      .join("\n\n"),
    "",
    `Begin: \`lanewise fit taste ${lane} --start\` (or --start --language py)`,
    `Rate: \`lanewise fit taste ${lane} --liking 1\` to 5`,
  ].join("\n")
}

/** What a run came to against the aim. */
export function tasteRunText(
  lab: Pick<OpenLab, "metrics">,
  run: {
    readonly grade: Grade | null
    readonly reached: boolean
    readonly inTime: boolean
    readonly lane: LaneId
  },
  columns: number,
): string {
  const {grade, reached, inTime, lane} = run
  if (grade === null) return "The code did not get to a grade"
  const checks = grade.traps.flatMap(trap => trap.checks)
  const lines = checks.map(check => {
    const known = lab.metrics.find(({id}) => id === check.metric)
    const {found, wanted} = checkFigures(check, known?.unit ?? "ratio")
    return wrap(`- ${known?.name ?? check.metric}: ${found}, wanted ${wanted}`, columns, "  ")
  })
  const counts = inTime ? "" : " The time is over, so it does not count."
  return [
    reached ? `The aim is reached.${counts}` : `The aim is not reached yet.${inTime ? "" : counts}`,
    ...lines,
    `Now rate it: \`lanewise fit taste ${lane} --liking 1\` to 5`,
  ].join("\n")
}
