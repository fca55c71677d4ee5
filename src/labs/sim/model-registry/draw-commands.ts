import type {RandomStream} from "#math/rng"
import {drawChance, drawIndex} from "../kernel/draw"
import {streamOf} from "../kernel/streams"
import {type Command, type Content, isQuestion, type Signature} from "./command"
import {type RegistryParameters, ratesOf} from "./parameters"
import {Registry} from "./registry"

const MODELS = ["churn", "fraud", "rank", "price", "spam", "eta", "search", "risk", "demand"]
const PEOPLE = "ana ben chi dev eli fay gus hoa ira jon kim lea mia noa ola pia qi rui sam tea".split(" ")
const DATA = ["clicks", "orders", "users", "logs"]
const DIGESTS = 3

type Draft = Command extends infer One
  ? One extends Command
    ? Omit<One, "id" | "by" | "minute">
    : never
  : never
/** A command delivered for the first time, or again. */
export type Delivery = {readonly command: Command; readonly isRetry: boolean}

/** Writes the commands of a world, one by one, knowing what the registry says to each. */
class Teams {
  readonly registry: Registry
  private readonly rates: ReturnType<typeof ratesOf>
  private minute = 0
  private made = 0
  private count = 0

  constructor(
    private readonly parameters: RegistryParameters,
    private readonly stream: RandomStream,
  ) {
    this.registry = new Registry(parameters.aliases)
    this.rates = ratesOf(parameters)
  }

  next(): Command {
    this.minute += Math.floor(this.stream.nextUnit() * 12)
    const {by, draft} = this.draft()
    this.count += 1
    const command: Command = {...draft, id: `r${this.count}`, by, minute: this.minute}
    this.registry.handle(command)
    return command
  }

  private pick<T>(from: readonly T[]): T {
    const one = from[Math.floor(this.stream.nextUnit() * from.length)]
    if (one === undefined) throw new RangeError("There is nothing to pick from")
    return one
  }

  private chance(share: number): boolean {
    return drawChance(this.stream, share)
  }

  private get model(): string {
    return this.pick(MODELS.slice(0, this.parameters.models))
  }

  private get person(): string {
    return this.pick(PEOPLE.slice(0, this.parameters.people))
  }

  private get snapshot(): string {
    return `${this.pick(DATA)}@${Math.floor(this.stream.nextUnit() * DIGESTS)}f`
  }

  private draft(): {by: string; draft: Draft} {
    const {pins, rollbacks, revokes, reinstates, audits} = this.rates
    const by = this.person
    const versions = [...this.registry.versions.keys()]
    if (versions.length < 2) return {by, draft: this.register()}
    const kinds = [
      "register",
      "approve",
      "promote",
      "resolve",
      "pin",
      "rollback",
      "revoke",
      "reinstate",
      "was",
      "affected",
    ]
    const weights = [2.2, 9, 4.5, 4, pins, rollbacks, revokes, reinstates, audits, audits / 2]
    // the newer the likelier
    const recent = versions.slice(-8)
    switch (kinds[drawIndex(this.stream, weights)]) {
      case "approve":
        return this.approve(recent, by)
      case "promote":
        return {by, draft: this.promote(recent)}
      case "resolve":
        return {by, draft: {kind: "resolve", model: this.model, alias: this.aliasName}}
      case "pin": {
        const field = this.chance(0.5) ? "code" : "env"
        return {by, draft: {kind: "pin", version: this.pick(recent), field, value: `${field}-${this.count}`}}
      }
      case "rollback":
        return {by, draft: this.rollback()}
      case "revoke":
        return {by, draft: {kind: "revoke", what: this.chance(0.6) ? this.snapshot : this.pick(versions)}}
      case "reinstate": {
        const revoked = [...this.registry.revoked]
        const what = revoked.length > 0 && this.chance(0.9) ? this.pick(revoked) : this.snapshot
        return {by, draft: {kind: "reinstate", what}}
      }
      case "was": {
        const asOf = Math.floor(this.stream.nextUnit() * this.minute)
        return {by, draft: {kind: "was", model: this.model, alias: this.aliasName, asOf}}
      }
      case "affected":
        return {by, draft: {kind: "affected", what: this.chance(0.7) ? this.snapshot : this.pick(versions)}}
      default:
        return {by, draft: this.register()}
    }
  }

  private get aliasName(): string {
    return this.pick(Object.keys(this.parameters.aliases))
  }

  private register(): Draft {
    const {overwrite, unpinned, children, breaking} = this.rates
    const known = [...this.registry.versions.values()]
    if (known.length > 0 && this.chance(overwrite)) {
      const {id, model, artifact, code, env, data, parents, signature} = this.pick(known.slice(-6))
      const again = {model, artifact, code, env, data, parents, signature}
      const isSame = this.chance(0.4)
      return {kind: "register", version: id, ...again, artifact: isSame ? artifact : `${artifact}b`}
    }
    this.made += 1
    const model = this.model
    const parents = known.length > 0 && this.chance(children) ? this.parents(known.map(({id}) => id)) : []
    const data = Array.from({length: this.chance(0.4) ? 2 : 1}, () => this.snapshot)
    const content: Content = {
      model,
      artifact: `sha-${this.made}`,
      code: this.chance(unpinned) ? null : `git-${this.made}`,
      env: this.chance(unpinned) ? null : `img-${this.made}`,
      data: [...new Set(this.chance(unpinned / 2) ? [this.pick(DATA), ...data.slice(1)] : data)],
      parents,
      signature: this.signature(this.chance(breaking)),
    }
    return {kind: "register", version: `${model}-${this.made}`, ...content}
  }

  private parents(known: readonly string[]): string[] {
    const near = known.slice(-5)
    const first = this.pick(near)
    const second = this.pick(near)
    return this.chance(0.5) ? [...new Set([first, second])] : [first]
  }

  /** Callers send four fields and read one. */
  private signature(isBreaking: boolean): Signature {
    const inputs = {age: "number", country: "text", spend: "number", device: "text"}
    const outputs = {score: "number"}
    if (this.rates.breaking === 0) return {inputs, outputs}
    if (!isBreaking) {
      const {device, ...fewer} = inputs
      return {
        inputs: this.chance(0.2) ? fewer : {...fewer, device},
        outputs: this.chance(0.3) ? {...outputs, reason: "text"} : outputs,
      }
    }
    switch (Math.floor(this.stream.nextUnit() * 4)) {
      case 0:
        return {inputs: {...inputs, income: "number"}, outputs}
      case 1:
        return {inputs: {...inputs, spend: "text"}, outputs}
      case 2:
        return {inputs, outputs: {label: "text"}}
      default:
        return {inputs, outputs: {score: "text"}}
    }
  }

  private approve(recent: readonly string[], by: string): {by: string; draft: Draft} {
    const version = this.pick(recent)
    const known = this.registry.versions.get(version)
    const authors = [...(known?.authors ?? [])]
    const isOwn = this.chance(this.rates.own)
    // where nobody approves his own, nobody approves twice either
    const done = this.rates.own === 0 ? [...authors, ...(known?.approvals ?? [])] : authors
    const others = PEOPLE.slice(0, this.parameters.people).filter(one => !done.includes(one))
    if (!isOwn && others.length === 0)
      return {by, draft: {kind: "resolve", model: this.model, alias: this.aliasName}}
    return {by: this.pick(isOwn ? authors : others), draft: {kind: "approve", version}}
  }

  private promote(recent: readonly string[]): Draft {
    const alias = this.aliasName
    const rules = this.parameters.aliases[alias]
    const {registry} = this
    const modelOf = (id: string) => registry.versions.get(id)?.model ?? this.model
    const waiting = recent.filter(id => registry.current(modelOf(id), alias) !== id)
    const from = waiting.length > 0 ? waiting : recent
    const ready = from.filter(id => {
      const version = registry.versions.get(id)
      return version !== undefined && rules !== undefined && registry.shortcoming(version, rules) === null
    })
    const version = ready.length > 0 && this.chance(0.6) ? this.pick(ready) : this.pick(from)
    const model = modelOf(version)
    return {kind: "promote", model, alias, version, expect: this.expected(model, alias)}
  }

  private rollback(): Draft {
    const alias = this.aliasName
    const models = MODELS.slice(0, this.parameters.models)
    const deep = models.filter(model => this.registry.stackOf(model, alias).length > 1)
    const model = deep.length > 0 ? this.pick(deep) : this.model
    return {kind: "rollback", model, alias, expect: this.expected(model, alias)}
  }

  /** What somebody believes to be behind the alias. */
  private expected(model: string, alias: string): string | null {
    const stack = this.registry.stackOf(model, alias)
    if (!this.chance(this.rates.stale)) return stack.at(-1) ?? null
    return stack.length > 1 ? this.pick(stack.slice(0, -1)) : stack.length === 1 ? null : `${model}-0`
  }
}

/** All commands of a world in the order in which they arrive, some of them twice. */
export function drawCommands(parameters: RegistryParameters, seed: number): Delivery[] {
  const stream = streamOf(seed, "commands")
  const retries = streamOf(seed, "retries")
  const teams = new Teams(parameters, stream)
  const due: {at: number; command: Command}[] = []
  const deliveries: Delivery[] = []
  for (let at = 0; at < parameters.commands; at += 1) {
    const command = teams.next()
    deliveries.push({command, isRetry: false})
    const after = 1 + Math.floor(retries.nextUnit() * 6)
    if (drawChance(retries, ratesOf(parameters).retry) && !isQuestion(command))
      due.push({at: at + after, command})
    for (const late of due.filter(one => one.at === at))
      deliveries.push({command: late.command, isRetry: true})
  }
  return deliveries
}
