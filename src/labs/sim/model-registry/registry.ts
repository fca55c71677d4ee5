import type {Answer, Command, Content, Refusal, Signature} from "./command"
import type {AliasRules} from "./parameters"

type Version = Content & {
  readonly id: string
  readonly authors: Set<string>
  approvals: Set<string>
  code: string | null
  env: string | null
}
type Alias = {
  readonly model: string
  readonly name: string
  /** Versions to go back to, the current one last. */
  readonly stack: string[]
  readonly log: {readonly minute: number; readonly version: string}[]
}

type Of<Kind extends Command["kind"]> = Extract<Command, {readonly kind: Kind}>

function refuse(why: Refusal): Answer {
  return {ok: false, why}
}

/** The registry as the rules say: what every answer is held against. */
export class Registry {
  readonly versions = new Map<string, Version>()
  readonly revoked = new Set<string>()
  private readonly aliases = new Map<string, Alias>()
  private readonly answered = new Map<string, Answer>()

  constructor(readonly rules: Readonly<Record<string, AliasRules>>) {}

  handle(command: Command): Answer {
    const before = this.answered.get(command.id)
    if (before !== undefined) return before
    const answer = this.answer(command)
    this.answered.set(command.id, answer)
    return answer
  }

  isQuarantined(id: string): boolean {
    const seen = new Set<string>()
    const reach = (at: string): boolean => {
      if (seen.has(at)) return false
      seen.add(at)
      const version = this.versions.get(at)
      if (version === undefined) return false
      return (
        this.revoked.has(at) || version.data.some(one => this.revoked.has(one)) || version.parents.some(reach)
      )
    }
    return reach(id)
  }

  /** Why a version may not come behind an alias, apart from who stands there now; null where it may. */
  shortcoming(version: Version, {approvals, pins}: AliasRules): Refusal | null {
    if (this.isQuarantined(version.id)) return "quarantined"
    if (pins && !isPinned(version)) return "unpinned"
    if (version.approvals.size < approvals) return "unapproved"
    return null
  }

  current(model: string, name: string): string | null {
    return this.alias(model, name).stack.at(-1) ?? null
  }

  stackOf(model: string, name: string): readonly string[] {
    return this.alias(model, name).stack
  }

  /** Versions that learned from this snapshot or version, directly or not, in the order of their registration. */
  affected(what: string): string[] {
    const found = new Set<string>([what])
    for (const {id, data, parents} of this.versions.values())
      if ([...data, ...parents].some(one => found.has(one))) found.add(id)
    return [...this.versions.keys()].filter(id => found.has(id))
  }

  private alias(model: string, name: string): Alias {
    const key = `${model} ${name}`
    const known = this.aliases.get(key) ?? {model, name, stack: [], log: []}
    this.aliases.set(key, known)
    return known
  }

  private answer(command: Command): Answer {
    switch (command.kind) {
      case "register":
        return this.register(command)
      case "pin":
        return this.pin(command)
      case "approve":
        return this.approve(command)
      case "promote":
        return this.promote(command)
      case "rollback":
        return this.rollback(command)
      case "revoke":
        this.revoked.add(command.what)
        return {ok: true}
      case "reinstate":
        return this.revoked.delete(command.what) ? {ok: true} : refuse("unknown")
      case "resolve": {
        const version = this.current(command.model, command.alias)
        return {ok: true, version: version === null || this.isQuarantined(version) ? null : version}
      }
      case "was": {
        const {log} = this.alias(command.model, command.alias)
        return {ok: true, version: log.findLast(({minute}) => minute <= command.asOf)?.version ?? null}
      }
      case "affected":
        return {ok: true, versions: this.affected(command.what)}
    }
  }

  private register({
    version: id,
    by,
    model,
    artifact,
    code,
    env,
    data,
    parents,
    signature,
  }: Of<"register">): Answer {
    const known = this.versions.get(id)
    if (known !== undefined) return known.artifact === artifact ? {ok: true} : refuse("exists")
    if (parents.some(parent => !this.versions.has(parent))) return refuse("unknown")
    const content = {model, artifact, code, env, data, parents, signature}
    this.versions.set(id, {...content, id, authors: new Set([by]), approvals: new Set()})
    return {ok: true}
  }

  private pin({version: id, by, field, value}: Of<"pin">): Answer {
    const version = this.versions.get(id)
    if (version === undefined) return refuse("unknown")
    if (version[field] !== null) return refuse("pinned")
    version[field] = value
    // what was approved is not what it is now
    version.authors.add(by)
    version.approvals = new Set()
    return {ok: true}
  }

  private approve({version: id, by}: Of<"approve">): Answer {
    const version = this.versions.get(id)
    if (version === undefined) return refuse("unknown")
    if (version.authors.has(by)) return refuse("own")
    version.approvals.add(by)
    return {ok: true, approvals: version.approvals.size}
  }

  private promote({model, alias: name, version: id, expect, minute}: Of<"promote">): Answer {
    const version = this.versions.get(id)
    const rules = this.rules[name]
    if (version === undefined || version.model !== model || rules === undefined) return refuse("unknown")
    const {stack, log} = this.alias(model, name)
    const now = stack.at(-1) ?? null
    if (now !== expect) return refuse("stale")
    const why = this.shortcoming(version, rules)
    if (why !== null) return refuse(why)
    const before = now === null ? undefined : this.versions.get(now)
    if (rules.signature && before !== undefined && !serves(version.signature, before.signature))
      return refuse("signature")
    stack.push(id)
    log.push({minute, version: id})
    return {ok: true}
  }

  private rollback({model, alias: name, expect, minute}: Of<"rollback">): Answer {
    const {stack, log} = this.alias(model, name)
    if ((stack.at(-1) ?? null) !== expect) return refuse("stale")
    const back = stack.slice(0, -1).findLastIndex(id => !this.isQuarantined(id))
    const version = stack[back]
    if (version === undefined) return refuse("nothing")
    stack.length = back + 1
    log.push({minute, version})
    return {ok: true, version}
  }
}

export function isPinned({code, env, data}: Content): boolean {
  return code !== null && env !== null && data.length > 0 && data.every(one => one.includes("@"))
}

/** Whether callers of `before` can call the new one: it asks for nothing more, and gives all that they read. */
export function serves(signature: Signature, before: Signature): boolean {
  const within = (few: Readonly<Record<string, string>>, many: Readonly<Record<string, string>>) =>
    Object.entries(few).every(([name, type]) => many[name] === type)
  return within(signature.inputs, before.inputs) && within(before.outputs, signature.outputs)
}
