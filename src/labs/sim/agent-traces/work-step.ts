import type {JsonValue} from "#model/journal/json-value"

/** One call of an agent with what comes back. */
export type WorkStep = {
  readonly tool: string
  readonly args: Readonly<Record<string, JsonValue>>
  readonly ok: boolean
  /** What the result holds: documents, rows, states. The same text is the same thing. */
  readonly items: readonly string[]
  /** What each agent costs that the call starts. */
  readonly childrenUsd: readonly number[]
}

export function step(
  tool: string,
  args: WorkStep["args"],
  items: readonly string[],
  rest: Partial<Pick<WorkStep, "ok" | "childrenUsd">> = {},
): WorkStep {
  return {tool, args, items, ok: true, childrenUsd: [], ...rest}
}
