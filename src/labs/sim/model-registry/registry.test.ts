import {expect, test} from "vitest"
import type {Command} from "./command"
import {drawCommands} from "./draw-commands"
import {registryParametersSchema} from "./parameters"
import {playRegistry} from "./play-registry"
import {Registry, serves} from "./registry"
import {isRight, type Judged, registryMetrics} from "./registry-metrics"
import {MODEL_REGISTRY} from "./registry-system"

const PROD = {approvals: 1, pins: true, signature: true}
const STAGING = {approvals: 0, pins: false, signature: false}

let ids = 0
function head(by = "ana"): {id: string; by: string; minute: number} {
  ids += 1
  return {id: `t${ids}`, by, minute: ids}
}

function version(name: string, content: object = {}): Command {
  return {
    ...head(),
    kind: "register",
    version: name,
    model: "rank",
    artifact: `sha of ${name}`,
    code: "git",
    env: "img",
    data: ["logs@1f"],
    parents: [],
    signature: {inputs: {age: "number"}, outputs: {score: "number"}},
    ...content,
  }
}

function promote(name: string, expect: string | null, alias = "staging"): Command {
  return {...head(), kind: "promote", model: "rank", alias, version: name, expect}
}

const rollback = (expect: string): Command => ({
  ...head(),
  kind: "rollback",
  model: "rank",
  alias: "staging",
  expect,
})
const resolve = (): Command => ({...head(), kind: "resolve", model: "rank", alias: "staging"})
const revoke = (what: string): Command => ({...head(), kind: "revoke", what})
const reinstate = (what: string): Command => ({...head(), kind: "reinstate", what})

function registryWith(...commands: readonly Command[]): Registry {
  const registry = new Registry({prod: PROD, staging: STAGING})
  for (const command of commands) registry.handle(command)
  return registry
}

test("Registry keeps a version as it was registered first", () => {
  const registry = registryWith(version("a"))
  expect(registry.handle(version("a"))).toEqual({ok: true})
  expect(registry.handle(version("a", {artifact: "other"}))).toEqual({ok: false, why: "exists"})
  expect(registry.handle(version("b", {parents: ["nobody"]}))).toEqual({ok: false, why: "unknown"})
})

test("Registry answers a command that comes again as the first time, and does nothing", () => {
  const registry = registryWith(version("a"), version("b"), version("c"))
  for (const [name, before] of [
    ["a", null],
    ["b", "a"],
    ["c", "b"],
  ] as const)
    registry.handle(promote(name, before))
  const back = rollback("c")
  expect(registry.handle(back)).toEqual({ok: true, version: "b"})
  expect(registry.handle(back)).toEqual({ok: true, version: "b"})
  expect(registry.handle(resolve())).toEqual({ok: true, version: "b"})
})

test("Registry refuses in the order of the rules", () => {
  const registry = registryWith(version("a", {code: null}), revoke("logs@1f"))
  const why = () => registry.handle(promote("a", null, "prod"))
  expect(registry.handle(promote("a", "z", "prod"))).toEqual({ok: false, why: "stale"})
  expect(registry.handle(promote("a", null, "nowhere"))).toEqual({ok: false, why: "unknown"})
  expect(why()).toEqual({ok: false, why: "quarantined"})
  registry.handle(reinstate("logs@1f"))
  expect(why()).toEqual({ok: false, why: "unpinned"})
  registry.handle({...head("ben"), kind: "pin", version: "a", field: "code", value: "git"})
  expect(why()).toEqual({ok: false, why: "unapproved"})
  expect(registry.handle({...head("ben"), kind: "approve", version: "a"})).toEqual({ok: false, why: "own"})
  expect(registry.handle({...head("chi"), kind: "approve", version: "a"})).toEqual({ok: true, approvals: 1})
  expect(registry.handle({...head("chi"), kind: "approve", version: "a"})).toEqual({ok: true, approvals: 1})
  expect(why()).toEqual({ok: true})
})

test("Registry drops approvals when a pin is filled in", () => {
  const registry = registryWith(version("a", {env: null}))
  registry.handle({...head("chi"), kind: "approve", version: "a"})
  registry.handle({...head("dev"), kind: "pin", version: "a", field: "env", value: "img"})
  expect(registry.handle({...head("eli"), kind: "approve", version: "a"})).toEqual({ok: true, approvals: 1})
})

test("Registry derives quarantine over any distance, for children born later, and by reasons", () => {
  const registry = registryWith(
    version("a", {data: ["clicks@0f"]}),
    revoke("clicks@0f"),
    version("b", {parents: ["a"], data: []}),
    version("c", {parents: ["b"], data: ["users@1f"]}),
  )
  expect(["a", "b", "c"].map(id => registry.isQuarantined(id))).toEqual([true, true, true])
  registry.handle(revoke("users@1f"))
  registry.handle(reinstate("clicks@0f"))
  expect(["a", "b", "c"].map(id => registry.isQuarantined(id))).toEqual([false, false, true])
  expect(registry.handle({...head(), kind: "affected", what: "a"})).toEqual({
    ok: true,
    versions: ["a", "b", "c"],
  })
})

test("Registry rolls back along its way, past what is quarantined now", () => {
  const registry = registryWith(version("a"), version("b", {data: ["bad@0f"]}), version("c"))
  for (const [name, before] of [
    ["a", null],
    ["b", "a"],
    ["c", "b"],
  ] as const)
    registry.handle(promote(name, before))
  registry.handle(revoke("bad@0f"))
  expect(registry.handle(rollback("c"))).toEqual({ok: true, version: "a"})
  expect(registry.handle(rollback("a"))).toEqual({ok: false, why: "nothing"})
})

test("Registry remembers what stood where, also what a rollback took away", () => {
  const registry = registryWith(version("a"), version("b"))
  const [first, second] = [promote("a", null), promote("b", "a")]
  registry.handle(first)
  registry.handle(second)
  registry.handle(rollback("b"))
  const was = (asOf: number) =>
    registry.handle({...head(), kind: "was", model: "rank", alias: "staging", asOf})
  expect(was(second.minute)).toEqual({ok: true, version: "b"})
  expect(was(first.minute - 1)).toEqual({ok: true, version: null})
})

test("serves() asks for no more and gives no less", () => {
  const old = {inputs: {age: "number", country: "text"}, outputs: {score: "number"}}
  expect(serves({inputs: {age: "number"}, outputs: {score: "number", reason: "text"}}, old)).toBe(true)
  expect(serves({inputs: {income: "number"}, outputs: {score: "number"}}, old)).toBe(false)
  expect(serves({inputs: {age: "text"}, outputs: {score: "number"}}, old)).toBe(false)
  expect(serves({inputs: {}, outputs: {label: "text"}}, old)).toBe(false)
})

const WORLD = registryParametersSchema.parse({
  commands: 60,
  models: 2,
  people: 5,
  aliases: {prod: PROD, staging: STAGING},
  unpinned: 0.1,
  overwrite: 0.1,
  breaking: 0.1,
  children: 0.5,
  own: 0.1,
  stale: 0.2,
  retry: 0.3,
  pins: 1,
  rollbacks: 1,
  revokes: 1,
  reinstates: 1,
  audits: 1,
  restart_every: 20,
})

test("drawCommands() repeats itself, delivers retries later under the same id, and keeps to `only`", () => {
  const deliveries = drawCommands(WORLD, 5)
  expect(drawCommands(WORLD, 5)).toEqual(deliveries)
  const retries = deliveries.filter(({isRetry}) => isRetry)
  expect(retries.length).toBeGreaterThan(0)
  for (const {command} of retries)
    expect(deliveries.filter(one => one.command.id === command.id).map(({isRetry}) => isRetry)).toEqual([
      false,
      true,
    ])
  const kinds = new Set(drawCommands({...WORLD, only: ["children"]}, 5).map(({command}) => command.kind))
  expect([...kinds].sort()).toEqual(["approve", "promote", "register", "resolve"])
})

test("registryMetrics() weighs kinds alike and sees withdrawn versions and overwritten moves", () => {
  const judged = (one: Partial<Judged> & Pick<Judged, "command">): Judged => ({
    isRetry: false,
    said: {ok: true},
    truth: {ok: true},
    isUnsafe: false,
    ...one,
  })
  const metrics = registryMetrics(
    [
      ...Array.from({length: 9}, () => judged({command: version("a")})),
      judged({command: promote("a", "z"), truth: {ok: false, why: "stale"}}),
      judged({
        command: resolve(),
        said: {ok: true, version: "a"},
        truth: {ok: true, version: null},
        isUnsafe: true,
      }),
    ],
    7,
  )
  expect(metrics).toMatchObject({
    accepted: 1,
    refused: 0,
    served: 0,
    audited: 1,
    unsafeServed: 1,
    lostMoves: 1,
    savedChars: 7,
  })
  expect(metrics["right"]).toBeCloseTo(1 / 3, 12)
})

test("isRight() wants the right reason, and lists in the right order", () => {
  const base = {command: resolve(), isRetry: false, isUnsafe: false}
  expect(isRight({...base, said: {ok: false, why: "own"}, truth: {ok: false, why: "stale"}})).toBe(false)
  const truth = {ok: true, versions: ["a", "b"]} as const
  expect(isRight({...base, said: {ok: true, versions: ["b", "a"]}, truth})).toBe(false)
  expect(isRight({...base, said: {ok: true, versions: ["a", "b"]}, truth})).toBe(true)
})

test("the rules themselves are the best that a registry can be", () => {
  expect(MODEL_REGISTRY.best({parameters: WORLD, seed: 2})).toMatchObject({
    right: 1,
    unsafeServed: 0,
    retriesWrong: 0,
  })
})

test("playRegistry() saves and makes anew at each restart, and records what it sees", () => {
  const play = playRegistry([{parameters: WORLD, seed: 3, record: true}])
  const registries = new Registry(WORLD.aliases)
  const calls: string[] = []
  let turn = play.next()
  while (!turn.done) {
    const {call, args} = turn.value
    calls.push(call)
    // a registry of ours that lives on stands in for one that saves and reads
    const commands = drawCommands(WORLD, 3).map(({command}) => command)
    const answer = () => {
      const asked = commands.find(({id}) => JSON.stringify(args[0]?.[0]).includes(`"id":"${id}"`))
      return asked === undefined ? true : registries.handle(asked)
    }
    turn = play.next([call === "save" ? {} : call === "make" ? true : answer()])
  }
  const count = drawCommands(WORLD, 3).length
  expect(calls.filter(call => call === "make").length).toBe(1 + Math.floor((count - 1) / 20))
  expect(turn.value[0]?.metrics).toMatchObject({right: 1})
  expect(turn.value[0]?.trace).toMatchObject({
    commands: count,
    faults: [],
    restarts: [20, 40, 60].filter(at => at < count),
  })
})

test("playRegistry() refuses answers that no command can have", () => {
  const play = playRegistry([{parameters: WORLD, seed: 1}])
  play.next()
  play.next([true])
  expect(() => play.next([{ok: true, owner: "ana"}])).toThrow("The answer of handle() has a problem")
})
