type Fields = Record<string, string>
type Signature = {inputs: Fields; outputs: Fields}
type Rules = {aliases: Record<string, {approvals: number; pins: boolean; signature: boolean}>}
type Version = {
  id: string
  model: string
  artifact: string
  code: string | null
  env: string | null
  data: string[]
  parents: string[]
  signature: Signature
  authors: string[]
  approvals: string[]
  isOut: boolean
}
type Alias = {stack: string[]; log: [minute: number, version: string][]}
type Answer =
  | {ok: false; why: string}
  | {ok: true; approvals?: number; version?: string | null; versions?: string[]}
type Saved = {
  versions: Version[]
  revoked: string[]
  aliases: [key: string, alias: Alias][]
  answered: [id: string, answer: Answer][]
}
type Command = {id: string; by: string; minute: number} & (
  | {
      kind: "register"
      version: string
      model: string
      artifact: string
      code: string | null
      env: string | null
      data: string[]
      parents: string[]
      signature: Signature
    }
  | {kind: "pin"; version: string; field: "code" | "env"; value: string}
  | {kind: "approve"; version: string}
  | {kind: "promote"; model: string; alias: string; version: string; expect: string | null}
  | {kind: "rollback"; model: string; alias: string; expect: string | null}
  | {kind: "revoke" | "reinstate"; what: string}
  | {kind: "resolve"; model: string; alias: string}
  | {kind: "was"; model: string; alias: string; asOf: number}
  | {kind: "affected"; what: string}
)

const refuse = (why: string): Answer => ({ok: false, why})

/** Whether all of the fields are there, and of the same type. */
function within(few: Fields, many: Fields): boolean {
  return Object.entries(few).every(([name, type]) => many[name] === type)
}

export function make(rules: Rules, saved: Saved | null) {
  // what was saved may only be read, so each list and object is copied
  const versions = new Map<string, Version>()
  for (const one of saved?.versions ?? [])
    versions.set(one.id, {...one, authors: [...one.authors], approvals: [...one.approvals]})
  const revoked = new Set<string>(saved?.revoked)
  const aliases = new Map<string, Alias>()
  for (const [key, {stack, log}] of saved?.aliases ?? []) aliases.set(key, {stack: [...stack], log: [...log]})
  const answered = new Map<string, Answer>(saved?.answered)

  function aliasOf({model, alias}: {model: string; alias: string}): Alias {
    const key = `${model} ${alias}`
    const known = aliases.get(key) ?? {stack: [], log: []}
    aliases.set(key, known)
    return known
  }

  /** Versions that are revoked themselves, or learned from something that is, at any distance. Parents are always
   * registered before their children, so one pass is enough. */
  function reachedFrom(sources: Set<string>): Set<string> {
    const reached = new Set<string>()
    for (const {id, data, parents} of versions.values()) {
      const isReached =
        data.some(one => sources.has(one)) || parents.some(one => sources.has(one) || reached.has(one))
      if (isReached || sources.has(id)) reached.add(id)
    }
    return reached
  }

  /** Takes a snapshot or a version out, or back in, with all that learned from it. */
  function mark(what: string, isOut: boolean): void {
    for (const id of reachedFrom(new Set([what]))) {
      const version = versions.get(id)
      if (version !== undefined) version.isOut = isOut
    }
  }

  function answer(command: Command): Answer {
    switch (command.kind) {
      case "register": {
        const {version: id, by, model, artifact, code, env, data, parents, signature} = command
        const known = versions.get(id)
        if (known !== undefined) return known.artifact === artifact ? {ok: true} : refuse("exists")
        if (parents.some(parent => !versions.has(parent))) return refuse("unknown")
        const isOut =
          data.some(one => revoked.has(one)) || parents.some(one => versions.get(one)?.isOut === true)
        versions.set(id, {
          id,
          model,
          artifact,
          code,
          env,
          data,
          parents,
          signature,
          authors: [by],
          approvals: [],
          isOut,
        })
        return {ok: true}
      }
      case "pin": {
        const version = versions.get(command.version)
        if (version === undefined) return refuse("unknown")
        if (version[command.field] !== null) return refuse("pinned")
        version[command.field] = command.value
        // the approvals were for something else
        version.approvals = []
        if (!version.authors.includes(command.by)) version.authors.push(command.by)
        return {ok: true}
      }
      case "approve": {
        const version = versions.get(command.version)
        if (version === undefined) return refuse("unknown")
        if (version.authors.includes(command.by)) return refuse("own")
        if (!version.approvals.includes(command.by)) version.approvals.push(command.by)
        return {ok: true, approvals: version.approvals.length}
      }
      case "promote": {
        const version = versions.get(command.version)
        const needs = rules.aliases[command.alias]
        if (version === undefined || version.model !== command.model || needs === undefined)
          return refuse("unknown")
        const {stack, log} = aliasOf(command)
        const now = stack.at(-1) ?? null
        if (now !== command.expect) return refuse("stale")
        if (version.isOut) return refuse("quarantined")
        const isPinned =
          version.code !== null && version.env !== null && version.data.every(one => one.includes("@"))
        if (needs.pins && !isPinned) return refuse("unpinned")
        if (version.approvals.length < needs.approvals) return refuse("unapproved")
        const before = now === null ? undefined : versions.get(now)
        if (needs.signature && before !== undefined) {
          const old = before.signature
          const {inputs, outputs} = version.signature
          if (!within(inputs, old.inputs) || !within(old.outputs, outputs)) return refuse("signature")
        }
        stack.push(version.id)
        log.push([command.minute, version.id])
        return {ok: true}
      }
      case "rollback": {
        const {stack, log} = aliasOf(command)
        if ((stack.at(-1) ?? null) !== command.expect) return refuse("stale")
        const back = stack.slice(0, -1).findLastIndex(id => versions.get(id)?.isOut === false)
        const version = stack[back]
        if (version === undefined) return refuse("nothing")
        stack.length = back + 1
        log.push([command.minute, version])
        return {ok: true, version}
      }
      case "revoke":
        revoked.add(command.what)
        mark(command.what, true)
        return {ok: true}
      case "reinstate":
        if (!revoked.delete(command.what)) return refuse("unknown")
        mark(command.what, false)
        return {ok: true}
      case "resolve": {
        const now = aliasOf(command).stack.at(-1) ?? null
        return {ok: true, version: now !== null && versions.get(now)?.isOut === true ? null : now}
      }
      case "was": {
        const past = aliasOf(command).log.filter(([minute]) => minute <= command.asOf)
        return {ok: true, version: past.at(-1)?.[1] ?? null}
      }
      case "affected":
        return {ok: true, versions: [...reachedFrom(new Set([command.what]))]}
    }
  }

  return {
    handle(command: Command): Answer {
      const before = answered.get(command.id)
      if (before !== undefined) return before
      const said = answer(command)
      answered.set(command.id, said)
      return said
    },
    save(): Saved {
      return {
        versions: [...versions.values()],
        revoked: [...revoked],
        aliases: [...aliases],
        answered: [...answered],
      }
    },
  }
}
