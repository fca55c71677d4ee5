import {mean} from "#math/sum"
import type {Metrics} from "#model/labs/verdict"
import {type Answer, type Command, isQuestion} from "./command"

export const REGISTRY_METRICS = [
  "right",
  "accepted",
  "refused",
  "served",
  "audited",
  "retriesWrong",
  "unsafeServed",
  "lostMoves",
  "savedChars",
] as const

/** One command with what was said and what is true. */
export type Judged = {
  readonly command: Command
  readonly isRetry: boolean
  readonly said: Answer
  readonly truth: Answer
  /** The version that was handed out may not be served: somebody has revoked it or what it learned from. */
  readonly isUnsafe: boolean
}

export function isRight({said, truth}: Judged): boolean {
  if (!said.ok || !truth.ok) return !said.ok && !truth.ok && said.why === truth.why
  if (truth.approvals !== undefined && said.approvals !== truth.approvals) return false
  if (truth.version !== undefined && said.version !== truth.version) return false
  if (truth.versions === undefined) return true
  const versions = said.versions ?? []
  return (
    versions.length === truth.versions.length && versions.every((one, at) => one === truth.versions?.[at])
  )
}

/** What the answers of a world are worth. Each of four kinds of commands weighs the same, so that nobody gets far by
 * saying yes; kinds that did not come do not count. */
export function registryMetrics(judged: readonly Judged[], savedChars: number): Metrics {
  const first = judged.filter(({isRetry}) => !isRetry)
  const writes = first.filter(({command}) => !isQuestion(command))
  const groups = {
    accepted: writes.filter(({truth}) => truth.ok),
    refused: writes.filter(({truth}) => !truth.ok),
    served: first.filter(({command}) => command.kind === "resolve"),
    audited: first.filter(({command}) => command.kind === "was" || command.kind === "affected"),
  }
  const shareRight = (group: readonly Judged[]) =>
    group.length === 0 ? 1 : mean(group.map(one => (isRight(one) ? 1 : 0)))
  const there = Object.values(groups).filter(group => group.length > 0)
  const lost = writes.filter(({truth, said}) => !truth.ok && truth.why === "stale" && said.ok)
  return {
    right: there.length === 0 ? 1 : mean(there.map(shareRight)),
    accepted: shareRight(groups.accepted),
    refused: shareRight(groups.refused),
    served: shareRight(groups.served),
    audited: shareRight(groups.audited),
    retriesWrong: judged.filter(one => one.isRetry && !isRight(one)).length,
    unsafeServed: judged.filter(({isUnsafe}) => isUnsafe).length,
    lostMoves: lost.length,
    savedChars,
  }
}
