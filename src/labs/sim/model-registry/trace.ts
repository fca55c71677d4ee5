import {z} from "zod"
import type {Answer, Command} from "./command"
import {isRight, type Judged} from "./registry-metrics"
import type {RegistryRun} from "./registry-run"

const step = z.number().int()
/** From the step at which it began to the one before which it ended. */
const span = {from: step, to: step}

/** What the registry was told and what it answered. Time is counted in commands. */
export const registryTraceSchema = z.strictObject({
  commands: step,
  /** In the order of their registration, with the stretches in which they were quarantined. */
  versions: z.array(z.strictObject({id: z.string(), from: step, quarantined: z.array(z.strictObject(span))})),
  /** What stood behind each alias, as the rules say. */
  aliases: z.array(z.strictObject({model: z.string(), alias: z.string(), version: z.string(), ...span})),
  /** Versions that were handed out. */
  served: z.array(z.strictObject({at: step, version: z.string(), isUnsafe: z.boolean()})),
  /** Answers that were wrong, with the version that they are about where there is one. */
  faults: z.array(
    z.strictObject({
      at: step,
      kind: z.string(),
      version: z.string().nullable(),
      said: z.string(),
      truth: z.string(),
      isRetry: z.boolean(),
    }),
  ),
  restarts: z.array(step),
})
export type RegistryTrace = z.infer<typeof registryTraceSchema>
type Span = {from: number; to: number}

function inWords(answer: Answer): string {
  if (!answer.ok) return `refused: ${answer.why}`
  if (answer.approvals !== undefined)
    return `${answer.approvals} approval${answer.approvals === 1 ? "" : "s"}`
  if (answer.version !== undefined) return answer.version ?? "none"
  if (answer.versions !== undefined) return answer.versions.length === 0 ? "none" : answer.versions.join(", ")
  return "done"
}

function about({command, said}: Judged): string | null {
  if ("version" in command) return command.version
  return said.ok && typeof said.version === "string" ? said.version : null
}

function quarantines({quarantined}: RegistryRun, id: string): Span[] {
  const spans: Span[] = []
  for (const [at, ids] of quarantined.entries()) {
    if (!ids.includes(id)) continue
    const last = spans.at(-1)
    if (last !== undefined && last.to === at) last.to = at + 1
    else spans.push({from: at, to: at + 1})
  }
  return spans
}

/** Follows what the true answers have put behind each alias. */
function aliasSpans(judged: readonly Judged[]): RegistryTrace["aliases"] {
  const spans: RegistryTrace["aliases"] = []
  for (const [at, {command, truth, isRetry}] of judged.entries()) {
    if (isRetry || !truth.ok || (command.kind !== "promote" && command.kind !== "rollback")) continue
    const {model, alias} = command
    const version = command.kind === "promote" ? command.version : (truth.version ?? null)
    const last = spans.findLast(one => one.model === model && one.alias === alias)
    if (last !== undefined) last.to = at
    if (version !== null) spans.push({model, alias, version, from: at, to: judged.length})
  }
  return spans
}

function firstSeen(judged: readonly Judged[], id: string): number {
  const isIt = (command: Command) => command.kind === "register" && command.version === id
  return Math.max(
    0,
    judged.findIndex(({command, truth}) => truth.ok && isIt(command)),
  )
}

export function registryTrace(run: RegistryRun): RegistryTrace {
  const {judged, truth, restarts} = run
  return {
    commands: judged.length,
    versions: [...truth.versions.keys()].map(id => ({
      id,
      from: firstSeen(judged, id),
      quarantined: quarantines(run, id),
    })),
    aliases: aliasSpans(judged),
    served: judged.flatMap(({command, said, isUnsafe}, at) =>
      command.kind === "resolve" && said.ok && typeof said.version === "string"
        ? [{at, version: said.version, isUnsafe}]
        : [],
    ),
    faults: judged.flatMap((one, at) =>
      isRight(one)
        ? []
        : [
            {
              at,
              kind: one.command.kind,
              version: about(one),
              said: inWords(one.said),
              truth: inWords(one.truth),
              isRetry: one.isRetry,
            },
          ],
    ),
    restarts: [...restarts],
  }
}
