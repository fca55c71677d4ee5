import type {ContentProblem} from "#io/node/content/content-problem"
import type {Question} from "#model/practice/question"
import {questionFile} from "./say"

/** Two questions share this much of their three-word runs at most. */
const MOST_ALIKE = 0.25
const RUN = 3

function runsOf({prompt, title, rubric}: Question): Set<string> {
  const text = [title, prompt, ...rubric.map(({says}) => says)].join(" ").toLowerCase()
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(" ")))
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const run of a) if (b.has(run)) both += 1
  return both / Math.max(1, Math.min(a.size, b.size))
}

/** Pairs of questions that ask nearly the same: the share of three-word runs of the shorter one in the longer one. */
export function checkNearDuplicates(questions: readonly Question[]): ContentProblem[] {
  const runs = questions.map(runsOf)
  return questions.flatMap((first, at) =>
    questions.slice(at + 1).flatMap((second, offset) => {
      const share = alike(runs[at] ?? new Set(), runs[at + 1 + offset] ?? new Set())
      if (share <= MOST_ALIKE) return []
      return [
        {
          file: questionFile(second),
          field: "(question)",
          wrong: `${Math.round(100 * share)} % of it stands in ${first.track}/${first.module}/${first.id} too`,
          fix: "Ask something else, or say it in other words",
        },
      ]
    }),
  )
}
