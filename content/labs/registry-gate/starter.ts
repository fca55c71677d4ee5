type Fields = Record<string, string>
type Signature = {inputs: Fields; outputs: Fields}
type Rules = {aliases: Record<string, {approvals: number; pins: boolean; signature: boolean}>}
type Version = {id: string; data: string[]; parents: string[]; approvals: string[]}
type Answer =
  | {ok: false; why: string}
  | {ok: true; approvals?: number; version?: string | null; versions?: string[]}
type Saved = {versions: Version[]; aliases: [key: string, stack: string[]][]}
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

/** Called once for each registry, and again after each restart with what it saved before. */
export function make(rules: Rules, saved: Saved | null) {
  const versions = new Map<string, Version>()
  for (const one of saved?.versions ?? []) versions.set(one.id, {...one, approvals: [...one.approvals]})
  const aliases = new Map<string, string[]>()
  for (const [key, stack] of saved?.aliases ?? []) aliases.set(key, [...stack])

  function stackOf({model, alias}: {model: string; alias: string}): string[] {
    const known = aliases.get(`${model} ${alias}`) ?? []
    aliases.set(`${model} ${alias}`, known)
    return known
  }

  function handle(command: Command): Answer {
    switch (command.kind) {
      case "register": {
        const {version: id, data, parents} = command
        versions.set(id, {id, data, parents, approvals: []})
        return {ok: true}
      }
      case "approve": {
        const version = versions.get(command.version)
        if (version === undefined) return {ok: false, why: "unknown"}
        version.approvals.push(command.by)
        return {ok: true, approvals: version.approvals.length}
      }
      case "promote": {
        if (!versions.has(command.version)) return {ok: false, why: "unknown"}
        stackOf(command).push(command.version)
        return {ok: true}
      }
      case "rollback": {
        const stack = stackOf(command)
        const version = stack.at(-2)
        if (version === undefined) return {ok: false, why: "nothing"}
        stack.pop()
        return {ok: true, version}
      }
      case "resolve":
      case "was":
        return {ok: true, version: stackOf(command).at(-1) ?? null}
      case "affected": {
        const uses = [...versions.values()].filter(({data}) => data.includes(command.what))
        return {ok: true, versions: uses.map(({id}) => id)}
      }
      default:
        // pin, revoke and reinstate are written down nowhere yet
        return {ok: true}
    }
  }

  return {handle, save: (): Saved => ({versions: [...versions.values()], aliases: [...aliases]})}
}
