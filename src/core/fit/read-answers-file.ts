import {type FitFile, fitFileSchema} from "#model/fit/answers-file"
import {nearestIds} from "#model/nearest-ids"
import {parseOrExplain} from "#model/parse"
import {UserError} from "#model/user-error"
import type {Instrument} from "./instrument"

const HINT =
  'For example {"questions": {"good-week": "ml"}, "pairs": [{"first": "reads-conversations", "second": "loss-bends-upward", "answer": 4}]}; docs/fit.md describes every field'

function requireKnown(known: ReadonlyMap<string, unknown>, id: string, where: string): void {
  if (known.has(id)) return
  const near = nearestIds([...known.keys()], id).slice(0, 3)
  throw new UserError(
    `Expected the id of a ${where}, found ${JSON.stringify(id)}`,
    `The nearest are ${near.join(", ")}`,
  )
}

/** Answers from outside, as a value that was parsed from JSON.
 * @param what names the thing in messages, e.g. `The answers file "x.json"`
 * @throws UserError that names the field at fault */
export function readAnswersFile(
  value: unknown,
  {statements, questions}: Pick<Instrument, "statements" | "questions">,
  what = "The answers",
): FitFile {
  const file = parseOrExplain(fitFileSchema, value, what, HINT)
  for (const id of Object.keys(file.questions)) requireKnown(questions, id, "question in `questions`")
  file.pairs.forEach(({first, second}, index) => {
    requireKnown(statements, first, `statement in \`pairs[${index}].first\``)
    requireKnown(statements, second, `statement in \`pairs[${index}].second\``)
    const lane = statements.get(first)?.lane
    if (lane === statements.get(second)?.lane)
      throw new UserError(
        `${what} must compare statements of two lanes in \`pairs[${index}]\`, found two of ${lane}`,
        "Take the pairs as they are asked: `next` in the answer names the next one",
      )
  })
  return file
}
