import {z} from "zod"
import {type JsonValue, jsonValueSchema} from "#model/journal/json-value"
import type {Front} from "#model/labs/room-message"
import {LabFault, readAnswer} from "../lab-fault"
import type {Play, World} from "../lab-system"
import {type Command, REFUSALS} from "./command"
import type {RegistryParameters} from "./parameters"
import {registryMetrics} from "./registry-metrics"
import {RegistryRun} from "./registry-run"
import {registryTrace} from "./trace"

/** Characters of what a registry may save. */
const LONGEST = 300_000
const id = z.string().max(80)
const why = z.enum(REFUSALS, `expected one of ${REFUSALS.join(", ")}`)
const refused = z.strictObject({ok: z.literal(false), why})
const done = z.strictObject({ok: z.literal(true)})

/** What each command may be answered with, apart from a refusal. */
const ACCEPTED = {
  register: done,
  pin: done,
  approve: z.strictObject({ok: z.literal(true), approvals: z.number().int("expected a whole number")}),
  promote: done,
  rollback: z.strictObject({ok: z.literal(true), version: id}),
  revoke: done,
  reinstate: done,
  resolve: z.strictObject({ok: z.literal(true), version: id.nullable()}),
  was: z.strictObject({ok: z.literal(true), version: id.nullable()}),
  affected: z.strictObject({ok: z.literal(true), versions: z.array(id).max(4000)}),
} as const
const HINTS: Readonly<Record<Command["kind"], string>> = {
  register: "answer {ok: true}, or {ok: false, why}",
  pin: "answer {ok: true}, or {ok: false, why}",
  approve: "answer {ok: true, approvals}, the number of people who have approved it now, or {ok: false, why}",
  promote: "answer {ok: true}, or {ok: false, why}",
  rollback: "answer {ok: true, version}, or {ok: false, why}",
  revoke: "answer {ok: true}, or {ok: false, why}",
  reinstate: "answer {ok: true}, or {ok: false, why}",
  resolve: "answer {ok: true, version}, null where there is none to serve",
  was: "answer {ok: true, version}, null where there was none",
  affected: "answer {ok: true, versions}, in the order of their registration",
}

function readReply({kind}: Command, answer: unknown) {
  const isRefusal = typeof answer === "object" && answer !== null && Reflect.get(answer, "ok") === false
  const asked = {call: "handle", hint: `To ${kind}: ${HINTS[kind]}`}
  return isRefusal ? readAnswer(refused, answer, asked) : readAnswer(ACCEPTED[kind], answer, asked)
}

function readSaved(answer: unknown): JsonValue {
  const asked = {call: "save", hint: "Return numbers, texts, lists and plain objects; `make` gets them back"}
  const saved = readAnswer(jsonValueSchema, answer, asked)
  const length = JSON.stringify(saved).length
  if (length > LONGEST)
    throw new LabFault(
      `The answer of save() must be at most ${LONGEST} characters long as JSON, found ${length}`,
      "Keep what later answers depend on, and nothing else",
    )
  return saved
}

type Open = {readonly run: RegistryRun; readonly id: number}

/** @param copy of the code: after a restart another one, in which nothing is left of before */
function making(open: readonly Open[], saved: readonly JsonValue[], copy: number): Front {
  return {
    call: "make",
    on: "code",
    ids: open.map(({id: own}) => own),
    copies: open.map(() => copy),
    shared: [],
    args: open.map(({run}, at) => [{aliases: run.parameters.aliases}, saved[at] ?? null]),
    keep: ["handle", "save"],
  }
}

function saving(open: readonly Open[]): Front {
  return {call: "save", on: "kept", ids: open.map(({id: own}) => own), shared: [], args: open.map(() => [])}
}

/** Plays many registries side by side: each front hands one command to all that have one left. */
export function* playRegistry(worlds: readonly World<RegistryParameters>[]): Play {
  const runs = worlds.map(({parameters, seed, record}) => new RegistryRun(parameters, seed, record))
  const all = runs.map((run, at) => ({run, id: at}))
  let restarts = 0
  yield making(all, [], restarts)
  for (let open = all; open.length > 0; ) {
    const again = open.filter(({run}) => run.mustRestart)
    if (again.length > 0) {
      const saved = (yield saving(again)).map(readSaved)
      for (const {run} of again) run.noteRestart()
      restarts += 1
      yield making(again, saved, restarts)
    }
    const asked = open.flatMap(one =>
      one.run.next === undefined ? [] : [{...one, command: one.run.next.command}],
    )
    const answers = yield {
      call: "handle",
      on: "kept",
      ids: asked.map(({id: own}) => own),
      shared: [],
      args: asked.map(({command}) => [{...command}]),
    }
    for (const [at, {run, command}] of asked.entries()) run.judge(readReply(command, answers[at]))
    open = open.filter(({run}) => run.next !== undefined)
  }
  const saved = (yield saving(all)).map(readSaved)
  return runs.map((run, at) => ({
    metrics: registryMetrics(run.judged, JSON.stringify(saved[at]).length),
    trace: worlds[at]?.record ? registryTrace(run) : null,
  }))
}
