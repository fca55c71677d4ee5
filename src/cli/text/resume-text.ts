import {LEVEL_NAMES, ROLE_NAMES} from "#model/lane"
import type {ResumePosition, ResumeReading, ResumeSkill, ResumeYears} from "#model/resume/resume"
import type {SkillQuote, SkillSource} from "#model/resume/skills-told"
import {wrap} from "./wrap"

const KINDS: Readonly<Record<SkillSource, string>> = {
  pdf: "a PDF",
  docx: "a DOCX",
  "json-resume": "a JSON Resume",
  linkedin: "a LinkedIn archive",
  markdown: "Markdown",
  text: "plain text",
  hand: "typed text",
}

function plural(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`
}

function yearsText(years: ResumeYears | null): string {
  if (years === null) return "Years of work: not told"
  const shown = (value: number) => value.toFixed(1)
  const isVague = years.high - years.low > 0.1
  const range = isVague ? `, ${shown(years.low)} to ${shown(years.high)} as its dates have no months` : ""
  const basis = years.basis === "dates" ? "by the dates of the positions" : "as the text states"
  return `Years of work: ${shown(years.value)} ${basis}${range}`
}

function positionText({title, company, start, end}: ResumePosition): string {
  const when = start === null ? "no dates" : `${start} to ${end ?? "?"}`
  return `${[title, company].filter(part => part !== null).join(", ") || "A position"} (${when})`
}

/** The quote with the mention between brackets. */
function marked({quote, start, end}: SkillQuote): string {
  return `${quote.slice(0, start)}[${quote.slice(start, end)}]${quote.slice(end)}`
}

function skillLines({name, id, evidence, quotes}: ResumeSkill, columns: number): string[] {
  const [first] = quotes
  return [
    `- ${name} (${id}), named ${plural(evidence.length, "time")}`,
    ...(first === undefined ? [] : [wrap(`    ${marked(first)}`, columns, "    ")]),
  ]
}

/** What was found in a resume as lines for the terminal. */
export function resumeText(reading: ResumeReading, columns: number): string {
  const {name, label, where, positions, skills, years, level, origin, notices, source} = reading
  const block = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", heading, ...lines]
  const bullet = (line: string) => wrap(`- ${line}`, columns, "  ")
  const who = [name ?? "No name found", label, where].filter(part => part !== null).join(", ")
  return [
    wrap(`${who}. Read as ${KINDS[source.kind]}.`, columns),
    wrap(yearsText(years), columns, "  "),
    wrap(
      origin === null
        ? "Works as: not told"
        : `Works as: ${ROLE_NAMES[origin.role]}, a guess from ${origin.why}`,
      columns,
      "  ",
    ),
    wrap(
      level === null ? "Level: not told" : `Level: ${LEVEL_NAMES[level.level]}, a guess from ${level.why}`,
      columns,
      "  ",
    ),
    ...block(plural(positions.length, "position"), positions.map(positionText).map(bullet)),
    ...block(
      `${plural(skills.length, "skill")} of the three lanes`,
      skills.flatMap(skill => skillLines(skill, columns)),
    ),
    ...block(
      "Mind",
      notices.map(({message}) => bullet(message)),
    ),
    "",
    wrap(
      "Found is not known: a skill counts when you confirm it on the page Profile. Nothing was kept or sent anywhere.",
      columns,
    ),
    reading.engine,
  ].join("\n")
}
