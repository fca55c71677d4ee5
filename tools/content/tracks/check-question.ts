import {matchPoint} from "#core/practice/match-point"
import type {ContentProblem} from "#io/node/content/content-problem"
import type {Content} from "#model/content/content"
import type {Question} from "#model/practice/question"
import {checkDecisionForm} from "./check-decision-form"
import {checkEstimate} from "./check-estimate"
import {checkIncident} from "./check-incident"
import {repeated, type Say, sayOf} from "./say"

/** What can measure a point of this question. */
function measures(question: Question): string[] {
  switch (question.kind) {
    case "concept":
      return []
    case "estimation":
      return [...question.estimate.quantities.map(({id}) => id), "twist"]
    case "debugging":
      return ["cause", "minutes", "action"]
    case "code-reading":
      return question.reading.faults.map(({id}) => id)
    case "trade-off":
    case "design":
      return question.form.checks.map(({id}) => id)
    case "coding":
      return ["tests"]
  }
}

/** In a YAML list without quotes "About 1,100" is two options. */
function isCut(before: string | undefined, option: string): boolean {
  if (before === undefined) return false
  return /^000\b/.test(option) || (/\s\d{1,3}$/.test(before) && /^\d{3}\b/.test(option))
}

function checkRubric(question: Question, say: Say): ContentProblem[] {
  const {rubric, prompt, answer} = question
  const known = measures(question)
  const measured = rubric.flatMap(({by}) => (by === undefined ? [] : [by]))
  const problems = [
    ...repeated(rubric.map(({id}) => id)).map(id =>
      say("rubric", `the point "${id}" is there twice`, "Rename one"),
    ),
    ...measured
      .filter(by => !known.includes(by))
      .map(by =>
        say("rubric", `nothing measures "${by}"`, `Name one of ${known.join(", ") || "none: use match"}`),
      ),
  ]
  if (question.kind !== "concept" && measured.length === 0)
    problems.push(
      say("rubric", "no point is measured", "Let `by` of one point at least name what measures it"),
    )
  if (question.kind === "concept" && rubric.filter(({probe}) => probe !== undefined).length < 2)
    problems.push(
      say("rubric", "fewer than two points have a probe", "Add closed questions that test two points"),
    )
  for (const {id, match, probe} of rubric) {
    if (probe?.options.some((option, at) => isCut(probe.options[at - 1], option)))
      problems.push(say(`rubric ${id}`, "a comma cut a number of its probe in two", "Quote the option"))
    if (match === undefined) continue
    const found = matchPoint(match, answer).says
    if (found !== "covered")
      problems.push(
        say(`rubric ${id}`, `the model answer is "${found}" on it`, "Say the point there, or mend its words"),
      )
    if (matchPoint(match, prompt).says === "covered")
      problems.push(
        say(
          `rubric ${id}`,
          "the prompt alone covers it",
          "Ask for rarer words, or for words nearer together",
        ),
      )
  }
  return problems
}

const SECTIONS_OF = {
  "code-reading": ["code", "mended"],
  coding: ["starter", "solution"],
} as const

function checkSections(question: Question, say: Say): ContentProblem[] {
  const wanted: readonly ("code" | "mended" | "starter" | "solution")[] =
    question.kind === "code-reading" || question.kind === "coding" ? SECTIONS_OF[question.kind] : []
  const problems = (["code", "mended", "starter", "solution"] as const)
    .filter(section => wanted.includes(section) !== (question[section] !== null))
    .map(section =>
      say(
        `## ${section}`,
        wanted.includes(section) ? "it is not there" : `a question of kind ${question.kind} has none`,
        wanted.includes(section) ? "Write the section" : "Take the section out",
      ),
    )
  if (question.prompt.length < 40)
    problems.push(say("prompt", "it is shorter than 40 characters", "Write the question"))
  if (question.answer.length < 120)
    problems.push(say("## Answer", "it is shorter than 120 characters", "Write a model answer"))
  return problems
}

function checkFaults(question: Question, say: Say): ContentProblem[] {
  if (question.kind !== "code-reading") return []
  const {faults, shows} = question.reading
  const lines = question.code?.split("\n").length ?? 0
  return [
    ...faults
      .filter(fault => fault.lines.some(line => line > lines))
      .map(({id}) =>
        say(`faults ${id}`, `the code has ${lines} lines only`, "Count from the first line of the code"),
      ),
    ...shows
      .filter(({fault}) => faults.every(({id}) => id !== fault))
      .map(({fault}) => say("shows", `there is no fault "${fault}"`, "Name one of the faults")),
    ...shows
      .filter(({gives, should}) => JSON.stringify(gives) === JSON.stringify(should))
      .map(({run}) => say("shows", `"${run}" gives what it should`, "Show something that is wrong")),
    ...question.rubric
      .filter(({by, match}) => by === undefined && match === undefined)
      .map(({id}) => say("rubric", `nothing finds "${id}"`, "Give it `by` or `match`")),
  ]
}

/** Everything that is wrong in one question by itself. */
export function checkQuestion(question: Question, {skills, sources}: Content): ContentProblem[] {
  const say = sayOf(question)
  const unknown = (field: string, ids: readonly string[], there: Readonly<Record<string, unknown>>) =>
    ids
      .filter(id => there[id] === undefined)
      .map(id => say(field, `there is none called "${id}"`, `Name a file of content/${field}s`))
  return [
    ...unknown("skill", question.skills, skills),
    ...unknown("source", question.source, sources),
    ...checkSections(question, say),
    ...checkRubric(question, say),
    ...checkFaults(question, say),
    ...(question.kind === "estimation" ? checkEstimate(question.estimate, question.prompt, say) : []),
    ...(question.kind === "debugging" ? checkIncident(question.incident, say) : []),
    ...(question.kind === "design" || question.kind === "trade-off"
      ? checkDecisionForm(question.form, say)
      : []),
    ...(question.kind === "design"
      ? question.pushes
          .filter(({point}) => question.rubric.every(({id}) => id !== point))
          .map(({point}) => say("pushes", `there is no point "${point}"`, "Name one of the rubric"))
      : []),
  ]
}
