import {spawnSync} from "node:child_process"
import {createContext, runInContext} from "node:vm"
import {transform} from "sucrase"
import {z} from "zod"

/** An expression over some code. */
export type Snippet = {readonly language: "ts" | "py"; readonly code: string; readonly run: string}
/** What it gave, as JSON carries it, or why it gave nothing. */
export type SnippetResult = {readonly gives: unknown} | {readonly error: string}

const TIMEOUT_MS = 3000
export const PYTHON = "python3"

const RUNNER = `
import json, sys, asyncio, inspect
out = []
for code, run in json.load(sys.stdin):
    try:
        room = {"__name__": "snippet"}
        exec(code, room)
        value = eval(run, room)
        if inspect.isawaitable(value):
            async def wait(v=value):
                return await v
            value = asyncio.run(wait())
        out.append({"gives": json.loads(json.dumps(value))})
    except Exception as error:
        out.append({"error": "%s: %s" % (type(error).__name__, error)})
print("\\n@@@" + json.dumps(out))
`
const outputSchema = z.array(
  z.union([z.strictObject({gives: z.unknown()}), z.strictObject({error: z.string()})]),
)

export function pythonIsThere(): boolean {
  return spawnSync(PYTHON, ["-I", "-c", ""]).status === 0
}

async function runTs({code, run}: Snippet): Promise<SnippetResult> {
  try {
    const plain = transform(code, {transforms: ["typescript", "imports"], disableESTransforms: true}).code
    const room = createContext({exports: {}, TextEncoder, TextDecoder, structuredClone, console: {log() {}}})
    const value: unknown = await runInContext(`${plain}\n;(${run})`, room, {timeout: TIMEOUT_MS})
    return {gives: value === undefined ? null : JSON.parse(JSON.stringify(value))}
  } catch (error) {
    return {error: error instanceof Error ? `${error.name}: ${error.message}` : String(error)}
  }
}

function runPy(snippets: readonly Snippet[]): SnippetResult[] {
  const input = JSON.stringify(snippets.map(({code, run}) => [code, run]))
  const {stdout, stderr} = spawnSync(PYTHON, ["-I", "-c", RUNNER], {input, encoding: "utf8", timeout: 60_000})
  const answer = stdout?.split("\n@@@").at(-1)
  if (!answer?.startsWith("["))
    return snippets.map(() => ({error: stderr?.slice(-300) || "Python gave no answer"}))
  return outputSchema.parse(JSON.parse(answer))
}

/** Runs snippets of our own content; order is kept. Code of people is never run here. */
export async function runSnippets(snippets: readonly Snippet[]): Promise<SnippetResult[]> {
  const python = snippets.filter(({language}) => language === "py")
  const ofPython = python.length === 0 ? [] : runPy(python)
  let at = -1
  const results: SnippetResult[] = []
  for (const snippet of snippets) {
    if (snippet.language === "ts") results.push(await runTs(snippet))
    else {
      at += 1
      results.push(ofPython[at] ?? {error: "Python gave no answer"})
    }
  }
  return results
}
