import type {CodePlace, RoomSays, ToRoom} from "#model/labs/room-message"
import type {LogBook} from "./log-book"
import {deepFreeze, oddIn} from "./plain"

type Callable = (...args: unknown[]) => unknown
type Module = Readonly<Record<string, unknown>>

export type RoomOptions = {
  readonly log: LogBook
  /** Where in the person's file an error arose. */
  placeOf(error: unknown): CodePlace
}

function isCallable(value: unknown): value is Callable {
  return typeof value === "function"
}

/** Holds a person's TypeScript or JavaScript and answers fronts with it. The same in the browser and on the command
 * line: only how messages travel differs. */
export class CodeRoom {
  private readonly kept = new Map<number, object>()

  constructor(
    private readonly code: Module,
    private readonly options: RoomOptions,
  ) {}

  /** What the lab needs and the code has not, or null. */
  lacking(exports: readonly string[]): RoomSays | null {
    const absent = exports.filter(name => !isCallable(this.code[name]))
    if (absent.length === 0) return null
    const there = Object.keys(this.code)
    return {
      k: "lacks",
      message: `Expected the code to export the function${absent.length > 1 ? "s" : ""} ${absent.join(", ")}, found ${there.length === 0 ? "no export" : there.join(", ")}`,
      hint: `Write \`export function ${absent[0]}(...)\`, as the starter does`,
      ...this.options.log.take(),
    }
  }

  answer(front: Extract<ToRoom, {k: "front"}>): RoomSays {
    const {call, on, ids, shared, args, keep, step} = front
    deepFreeze(shared)
    const acts: unknown[] = []
    for (const [at, id] of ids.entries()) {
      let act: unknown
      try {
        const holder = on === "kept" ? this.kept.get(id) : this.code
        const callee: unknown = holder === undefined ? undefined : Reflect.get(holder, call)
        if (!isCallable(callee)) throw new TypeError(`${call} is not a function`)
        act = Reflect.apply(callee, on === "kept" ? holder : undefined, [
          ...shared,
          ...(args[at] ?? []).map(deepFreeze),
        ])
      } catch (error) {
        return threw(error, {call, id}, this.options)
      }
      if (keep !== undefined) {
        const problem = this.keepOne(id, act, {call, methods: keep})
        if (problem !== null) return problem
        acts.push(true)
        continue
      }
      const odd = oddIn(act)
      if (odd !== null) return {k: "odd", call, id, ...odd, ...this.options.log.take()}
      acts.push(act)
    }
    return {k: "acts", step, ids: [...ids], acts, ...this.options.log.take()}
  }

  private keepOne(
    id: number,
    made: unknown,
    {call, methods}: {call: string; methods: readonly string[]},
  ): RoomSays | null {
    const absent = methods.filter(
      name => typeof made !== "object" || made === null || !isCallable(Reflect.get(made, name)),
    )
    if (typeof made === "object" && made !== null && absent.length === 0) {
      this.kept.set(id, made)
      return null
    }
    return {
      k: "lacks",
      message: `Expected ${call}() to return an object with ${methods.map(name => `${name}()`).join(", ")}; ${absent.map(name => `${name}()`).join(", ")} is not there`,
      hint: "Return an object with these methods, a fresh one at each call",
      ...this.options.log.take(),
    }
  }
}

/** An error of the person's code as a message. */
export function threw(
  error: unknown,
  {call, id}: {call: string | null; id: number | null},
  {placeOf, log}: RoomOptions,
): RoomSays {
  const known = error instanceof Error
  return {
    k: "threw",
    name: (known ? error.name : "a value that is no Error").slice(0, 200),
    message: (known ? error.message : String(error)).slice(0, 2_000),
    at: placeOf(error),
    call,
    id,
    ...log.take(),
  }
}
