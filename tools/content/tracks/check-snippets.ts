import {sameValue} from "#core/practice/same-value"
import type {ContentProblem} from "#io/node/content/content-problem"
import type {Question} from "#model/practice/question"
import {runSnippets, type Snippet, type SnippetResult} from "./run-snippets"
import {sayOf} from "./say"

/** A run and what it must come to: `is` this value, or, for a starter, `is-not`. */
type Claim = {
  readonly snippet: Snippet
  readonly is: unknown
  readonly judge: (result: SnippetResult) => ContentProblem | null
}

function show(result: SnippetResult): string {
  return "error" in result ? result.error : JSON.stringify(result.gives)
}

function claimsOf(question: Question): Claim[] {
  const say = sayOf(question)
  if (question.kind === "code-reading") {
    const {language, shows} = question.reading
    const claim = (section: "code" | "mended", run: string, value: unknown): Claim => ({
      snippet: {language, code: question[section] ?? "", run},
      is: value,
      judge: result =>
        "gives" in result && sameValue(result.gives, value)
          ? null
          : say(
              `## ${section}`,
              `${run} gives ${show(result)}, not ${JSON.stringify(value)}`,
              "Mend code or value",
            ),
    })
    return shows.flatMap(({run, gives, should}) => [claim("code", run, gives), claim("mended", run, should)])
  }
  if (question.kind !== "coding") return []
  const {language, name, shown, hidden} = question.drill
  const call = (args: readonly unknown[]) => `${name}(${args.map(arg => literal(arg, language)).join(", ")})`
  return [...shown, ...hidden].map(({args, gives}) => ({
    snippet: {language, code: question.solution ?? "", run: call(args)},
    is: gives,
    judge: result =>
      "gives" in result && sameValue(result.gives, gives)
        ? null
        : say(
            "## solution",
            `${call(args)} gives ${show(result)}, not ${JSON.stringify(gives)}`,
            "Mend code or case",
          ),
  }))
}

function literal(value: unknown, language: "ts" | "py"): string {
  const json = JSON.stringify(value)
  return language === "ts" ? json : `__import__("json").loads(${JSON.stringify(json)})`
}

/** A starter that passes every case asks nothing. */
function starterRuns(question: Question): Snippet[] {
  if (question.kind !== "coding") return []
  const {language, name, shown, hidden} = question.drill
  return [...shown, ...hidden].map(({args}) => ({
    language,
    code: question.starter ?? "",
    run: `${name}(${args.map(arg => literal(arg, language)).join(", ")})`,
  }))
}

/** Runs the code of every question that has some: it must do what the question says of it.
 * @param languages those that can be run on this machine */
export async function checkSnippets(
  questions: readonly Question[],
  languages: readonly ("ts" | "py")[],
): Promise<ContentProblem[]> {
  const claims = questions.flatMap(claimsOf).filter(({snippet}) => languages.includes(snippet.language))
  const results = await runSnippets(claims.map(({snippet}) => snippet))
  const problems = claims.flatMap(({judge}, at) => judge(results[at] ?? {error: "it was not run"}) ?? [])
  for (const question of questions) {
    if (question.kind !== "coding" || !languages.includes(question.drill.language)) continue
    const cases = [...question.drill.shown, ...question.drill.hidden]
    const starter = await runSnippets(starterRuns(question))
    const right = starter.filter(
      (result, at) => "gives" in result && sameValue(result.gives, cases[at]?.gives),
    )
    if (right.length === cases.length)
      problems.push(sayOf(question)("## starter", "it passes every case", "Leave the work to do"))
  }
  return problems
}
