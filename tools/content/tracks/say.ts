import type {ContentProblem} from "#io/node/content/content-problem"
import type {Question} from "#model/practice/question"

export type Say = (field: string, wrong: string, fix: string) => ContentProblem

export function questionFile({track, module, id}: Pick<Question, "track" | "module" | "id">): string {
  return `content/tracks/${track}/${module}/questions/${id}.md`
}

export function sayOf(question: Question): Say {
  return (field, wrong, fix) => ({file: questionFile(question), field, wrong, fix})
}

/** The values that stand more than once, each once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))]
}
