/** Typed fields of a request or an answer, as name and type. */
export type Fields = Readonly<Record<string, string>>
export type Signature = {readonly inputs: Fields; readonly outputs: Fields}

/** What a version is made of. `data` lists snapshots as `name@digest`, or a bare name where nobody has pinned it. */
export type Content = {
  readonly model: string
  readonly artifact: string
  readonly code: string | null
  readonly env: string | null
  readonly data: readonly string[]
  readonly parents: readonly string[]
  readonly signature: Signature
}

type Order =
  | ({readonly kind: "register"; readonly version: string} & Content)
  | {readonly kind: "pin"; readonly version: string; readonly field: "code" | "env"; readonly value: string}
  | {readonly kind: "approve"; readonly version: string}
  | {
      readonly kind: "promote"
      readonly model: string
      readonly alias: string
      readonly version: string
      readonly expect: string | null
    }
  | {
      readonly kind: "rollback"
      readonly model: string
      readonly alias: string
      readonly expect: string | null
    }
  | {readonly kind: "revoke" | "reinstate"; readonly what: string}
  | {readonly kind: "resolve"; readonly model: string; readonly alias: string}
  | {readonly kind: "was"; readonly model: string; readonly alias: string; readonly asOf: number}
  | {readonly kind: "affected"; readonly what: string}

/** One command to the registry. Whoever gets no answer sends it again under the same id. */
export type Command = Order & {readonly id: string; readonly by: string; readonly minute: number}

/** Why a command is refused, in the order in which reasons are looked for. */
export const REFUSALS = [
  "unknown",
  "exists",
  "pinned",
  "own",
  "stale",
  "nothing",
  "quarantined",
  "unpinned",
  "unapproved",
  "signature",
] as const
export type Refusal = (typeof REFUSALS)[number]

export type Answer =
  | {readonly ok: false; readonly why: Refusal}
  | {
      readonly ok: true
      readonly approvals?: number
      readonly version?: string | null
      readonly versions?: readonly string[]
    }

/** Commands that only ask. */
export function isQuestion({kind}: Command): boolean {
  return kind === "resolve" || kind === "was" || kind === "affected"
}
