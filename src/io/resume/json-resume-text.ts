import type {JsonResume} from "#model/resume/json-resume"

type Lines = readonly (string | undefined)[]

/** What there is of some words, with a mark between them. */
function joined(words: Lines, mark: string): string {
  return words.filter(word => word !== undefined && word.trim() !== "").join(mark)
}

function section(heading: string, entries: readonly Lines[]): string[] {
  const blocks = entries.map(lines => joined(lines, "\n")).filter(block => block !== "")
  return blocks.length === 0 ? [] : [`${heading}\n\n${blocks.join("\n\n")}`]
}

function span(start: string | undefined, end: string | undefined): string | undefined {
  if (start === undefined) return end
  return `${start} – ${end ?? "present"}`
}

function bullets(list: readonly string[] | undefined): string[] {
  return (list ?? []).map(line => `- ${line}`)
}

/** A JSON Resume as the text that a person would write, for looking for skills and quoting them. */
export function jsonResumeText(document: JsonResume): string {
  const {basics, work, volunteer, education, projects, skills} = document
  const place = basics?.location
  return [
    joined(
      [
        basics?.name,
        basics?.label,
        joined([place?.city, place?.region, place?.countryCode], ", "),
        basics?.summary,
      ],
      "\n",
    ),
    ...section(
      "Experience",
      (work ?? []).map(one => [
        joined([one.position, one.name], ", "),
        joined([span(one.startDate, one.endDate), one.location], ", "),
        one.description,
        one.summary,
        ...bullets(one.highlights),
      ]),
    ),
    ...section(
      "Projects",
      (projects ?? []).map(one => [
        joined([one.name, span(one.startDate, one.endDate)], ", "),
        joined(one.roles ?? [], ", "),
        one.description,
        ...bullets(one.highlights),
        joined(one.keywords ?? [], ", "),
      ]),
    ),
    ...section(
      "Skills",
      (skills ?? []).map(one => [
        joined([one.name, joined([one.level, joined(one.keywords ?? [], ", ")], ", ")], ": "),
      ]),
    ),
    ...section(
      "Education",
      (education ?? []).map(one => [
        joined([joined([one.studyType, one.area], " "), one.institution], ", "),
        span(one.startDate, one.endDate),
        ...bullets(one.courses),
      ]),
    ),
    ...section(
      "Volunteering",
      (volunteer ?? []).map(one => [
        joined([one.position, one.organization], ", "),
        span(one.startDate, one.endDate),
        one.summary,
        ...bullets(one.highlights),
      ]),
    ),
    ...section(
      "Certificates",
      (document.certificates ?? []).map(one => [joined([one.name, one.issuer, one.date], ", ")]),
    ),
    ...section(
      "Publications",
      (document.publications ?? []).map(one => [joined([one.name, one.publisher], ", "), one.summary]),
    ),
    ...section(
      "Awards",
      (document.awards ?? []).map(one => [joined([one.title, one.awarder], ", "), one.summary]),
    ),
    ...section(
      "Interests",
      (document.interests ?? []).map(one => [joined([one.name, joined(one.keywords ?? [], ", ")], ": ")]),
    ),
  ]
    .filter(block => block !== "")
    .join("\n\n")
}
