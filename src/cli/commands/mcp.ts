import type {Command} from "commander"
import {STANDARD} from "#io/node/text-files"
import {answerServices} from "../answer-services"
import type {CliEffects} from "../effects"
import {installedVersion} from "../installation"
import {linesOf} from "../lines-of"
import {openMcpSession} from "../mcp/mcp-session"
import {realPieces} from "../real-pieces"

type Pieces = Pick<ReturnType<typeof realPieces>, "readPieces" | "write" | "closeInputOn">

/** Answers an assistant over standard input and output until its input ends; what is under way then is answered first. */
export async function mcpCommand(effects: CliEffects & Pieces): Promise<void> {
  effects.closeInputOn(effects.signal)
  // loaded here, so that the other commands start without it
  const {mcpTools} = await import("../mcp/mcp-tools")
  const engine = effects.openEngine()
  const session = openMcpSession({
    tools: mcpTools(answerServices(effects.content(), engine)),
    version: installedVersion(),
    send: message => effects.write(`${JSON.stringify(message)}\n`),
    tellBug: error => effects.tell(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  })
  const taken = new Set<Promise<void>>()
  try {
    for await (const lines of linesOf(effects.readPieces(STANDARD)))
      for (const line of lines) {
        const work = session.take(line).finally(() => taken.delete(work))
        taken.add(work)
      }
    await Promise.all(taken)
  } finally {
    session.close()
    await engine.close()
  }
}

export function addMcpCommand(program: Command, effects: CliEffects): void {
  program
    .command("mcp")
    .description("Answer your AI assistant over standard input and output (Model Context Protocol)")
    .addHelpText(
      "after",
      `
Its tools give the answers of decode, pay, offers, career, fit, plan and claims. It reads nothing of your journal and keeps
nothing; what an answer holds goes to the assistant that asks for it.

Example, as most assistants are told of it:
  {"mcpServers": {"lanewise": {"command": "lanewise", "args": ["mcp"]}}}`,
    )
    .action(() => mcpCommand({...effects, ...realPieces()}))
}
