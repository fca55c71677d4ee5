import {shownFields} from "#core/practice/open-question"
import type {FormAnswer, FormField} from "#model/practice/question-form"
import {type Asking, askNumber, askOne, askSeveral} from "./ask"

async function askField(asking: Asking, field: FormField): Promise<FormAnswer[string] | undefined> {
  if (field.kind === "number") return askNumber(asking, field)
  const {options} = field
  const texts = options.map(({says}) => says)
  if (field.kind === "choice") {
    const place = await askOne(asking, {ask: field.ask, options: texts, enter: "to leave it open"})
    return place === null ? undefined : options[place]?.id
  }
  const how =
    field.kind === "order"
      ? "Numbers in order, such as 3 1 2; leave out what does not belong"
      : "Numbers of all that apply, such as 1 4"
  const places = await askSeveral(asking, {ask: `${field.ask} ${how}`, options: texts})
  return places.length === 0 ? undefined : places.flatMap(place => options[place]?.id ?? [])
}

/** A decision form, field by field. What is left open is not in the answer. */
export async function askForm(
  asking: Asking,
  {question, fields}: {readonly question: string; readonly fields: readonly FormField[]},
): Promise<FormAnswer> {
  const answer: FormAnswer = {}
  for (const field of shownFields(question, fields)) {
    const value = await askField(asking, field)
    if (value !== undefined) answer[field.id] = value
  }
  return answer
}
