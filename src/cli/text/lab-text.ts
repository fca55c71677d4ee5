import {limitWords} from "#labs/grade/limit-words"
import {metricWords} from "#labs/grade/metric-words"
import type {Lab} from "#model/labs/lab"
import {LANE_NAMES, LANES} from "#model/lane"
import {wrap} from "./wrap"

/** The catalogue, by track. */
export function labListText(labs: readonly Lab[], columns: number): string {
  const blocks = LANES.flatMap(track => {
    const own = labs.filter(lab => lab.track === track)
    if (own.length === 0) return []
    return [
      `${LANE_NAMES[track]}`,
      ...own.flatMap(({id, title, level, minutes, summary}) => [
        `  ${id.padEnd(18)} ${level}  ${String(minutes).padStart(3)} min  ${title}`,
        wrap(`      ${summary}`, columns, "      "),
      ]),
      "",
    ]
  })
  return [...blocks, "Read one with `lanewise lab show NAME`, begin with `lanewise lab start NAME`"].join(
    "\n",
  )
}

function anchorLine(lab: Lab): string {
  const metric = lab.metrics[0]
  if (metric === undefined) return ""
  const words = (value: number) => metricWords(value, metric.unit)
  const {baseline, good, best} = lab.anchors
  return `${metric.name}: starter ${words(baseline.value)} (score 0), reference ${words(good.value)}, best ${words(best.value)} (score 100); ${lab.pass} passes`
}

/** The brief and all that is measured, for a terminal. */
export function labText(lab: Lab, columns: number): string {
  const {id, brief, title, level, minutes, metrics, stages, traps, hints, realism, reading, anchors} = lab
  const item = (text: string) => wrap(`- ${text}`, columns, "  ")
  return [
    brief.trimEnd(),
    "",
    `## ${title}: ${level}, about ${minutes} minutes`,
    "",
    wrap(anchorLine(lab), columns),
    wrap(`Best: ${anchors.best.label}`, columns),
    wrap(limitWords(lab), columns),
    "",
    "Stages",
    ...stages.map(stage => item(`${stage.level} ${stage.title}: ${stage.task}`)),
    "",
    "Metrics",
    ...metrics.map(({name, meaning, better}) =>
      item(`${name} (${better === "one" ? "nearer to 1" : better} is better): ${meaning}`),
    ),
    "",
    "Tests of what has gone wrong before",
    ...traps.map(trap => item(`${trap.title} (${trap.id})`)),
    wrap(`\`lanewise lab watch ${id} --test NAME\` plays the world of one, by the name in brackets`, columns),
    "",
    wrap(`Hints: \`lanewise lab hint ${id}\` opens one of ${hints.length} with each attempt`, columns),
    "",
    "What the simulator reproduces",
    ...realism.map(({claim, published, ours, tolerance, not_shown}) =>
      item(
        `${claim}: ${published} expected, ${figure(ours)} here, ${tolerance} allowed. Not shown: ${not_shown}`,
      ),
    ),
    "",
    "Reading",
    ...reading.map(one => item(`${one.title}: ${one.url}`)),
  ].join("\n")
}

function figure(value: number): string {
  return String(Number(value.toPrecision(6)))
}
