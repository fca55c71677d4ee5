import type {Incident, Question} from "#model/practice/question"
import type {FormField} from "#model/practice/question-form"
import {displayOrder} from "./display-order"

/** A question as somebody may see it who has yet to answer it: what to answer, and nothing that gives it away. Lists stand in
 * the order in which they are shown. */
export type OpenQuestion = Pick<
  Question,
  "id" | "kind" | "track" | "module" | "level" | "title" | "minutes" | "skills" | "labs" | "prompt"
> & {
  readonly quantities?: readonly {readonly id: string; readonly ask: string; readonly unit: string}[]
  readonly fields?: readonly FormField[]
  readonly causes?: readonly {readonly id: string; readonly says: string}[]
  readonly evidence?: readonly {readonly id: string; readonly ask: string; readonly minutes: number}[]
  readonly actions?: readonly {readonly id: string; readonly says: string}[]
  readonly code?: string
  readonly drill?: {readonly language: string; readonly name: string; readonly shown: readonly unknown[]}
  readonly starter?: string
}

function openIncident(question: string, {causes, probes, actions}: Incident): Partial<OpenQuestion> {
  return {
    causes: displayOrder(causes, {question, list: "causes"}),
    evidence: displayOrder(probes, {question, list: "evidence"}).map(({id, ask, minutes}) => ({
      id,
      ask,
      minutes,
    })),
    actions: displayOrder(actions, {question, list: "actions"}).map(({id, says}) => ({id, says})),
  }
}

/** The fields of a form with their options as they are shown. */
export function shownFields(question: string, fields: readonly FormField[]): readonly FormField[] {
  return fields.map(field =>
    field.kind === "number"
      ? field
      : {...field, options: [...displayOrder(field.options, {question, list: field.id})]},
  )
}

function openPart(question: Question): Partial<OpenQuestion> {
  switch (question.kind) {
    case "concept":
      return {}
    case "estimation":
      return {quantities: question.estimate.quantities.map(({id, ask, unit}) => ({id, ask, unit}))}
    case "debugging":
      return openIncident(question.id, question.incident)
    case "code-reading":
      return {code: question.code ?? ""}
    case "trade-off":
    case "design":
      return {fields: shownFields(question.id, question.form.fields)}
    case "coding": {
      const {language, name, shown} = question.drill
      return {drill: {language, name, shown}, starter: question.starter ?? ""}
    }
  }
}

export function openQuestion(question: Question): OpenQuestion {
  const {id, kind, track, module, level, title, minutes, skills, labs, prompt} = question
  return {
    id,
    kind,
    track,
    module,
    level,
    title,
    minutes,
    skills,
    labs,
    prompt,
    ...openPart(question),
  }
}
