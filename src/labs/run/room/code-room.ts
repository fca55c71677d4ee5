import type {CodePlace, RoomSays, ToRoom} from "#model/labs/room-message"
import type {LogBook} from "./log-book"
import {deepFreeze, oddIn} from "./plain"
import {textOf} from "./text-of"

type Front = Extract<ToRoom, {k: "front"}>
type Callable = (...args: unknown[]) => unknown
type Module = Readonly<Record<string, unknown>>

export type RoomOptions = {
  readonly log: LogBook
  /** Where in the person's file an error arose. */
  placeOf(error: unknown): CodePlace
}

export type CodeRoomOptions = RoomOptions & {
  /** Loads the person's code once more, so that what stands outside of its functions is not shared. */
  importCopy(copy: number): Promise<Module>
}

function isCallable(value: unknown): value is Callable {
  return typeof value === "function"
}

/** Holds a person's TypeScript or JavaScript and answers fronts with it. The same in the browser and on the command
 * line: only how messages travel differs. */
export class CodeRoom {
  private readonly kept = new Map<number, object>()
  private readonly copies = new Map<number, Module>()

  constructor(private readonly options: CodeRoomOptions) {}

  /** Loads those copies of the code that are not there yet. */
  async load(copies: readonly number[]): Promise<void> {
    for (const copy of copies)
      if (!this.copies.has(copy)) this.copies.set(copy, await this.options.importCopy(copy))
  }

  /** What the lab needs and the code has not, or null. */
  lacking(exports: readonly string[]): RoomSays | null {
    const code = this.copies.get(0) ?? {}
    const absent = exports.filter(name => !isCallable(code[name]))
    if (absent.length === 0) return null
    const there = Object.keys(code)
    return {
      k: "lacks",
      message: `Expected the code to export the function${absent.length > 1 ? "s" : ""} ${absent.join(", ")}, found ${there.length === 0 ? "no export" : there.join(", ")}`,
      hint: `Write \`export function ${absent[0]}(...)\`, as the starter does`,
      ...this.options.log.take(),
    }
  }

  answer(front: Front): RoomSays {
    const {call, ids, shared, args, keep, step} = front
    deepFreeze(shared)
    const acts: unknown[] = []
    for (const [at, id] of ids.entries()) {
      // looking at what was returned can run the person's code too: that of a getter or a proxy
      try {
        const act = this.call(front, at, args[at] ?? [])
        const problem =
          keep === undefined ? this.oddOne(act, {call, id}) : this.keepOne(id, act, {call, keep})
        if (problem !== null) return problem
        acts.push(keep === undefined ? act : true)
      } catch (error) {
        return threw(error, {call, id}, this.options)
      }
    }
    return {k: "acts", step, ids: [...ids], acts, ...this.options.log.take()}
  }

  private call({call, on, shared, ids, copies}: Front, at: number, args: readonly unknown[]): unknown {
    const holder = on === "kept" ? this.kept.get(ids[at] ?? -1) : this.copies.get(copies?.[at] ?? 0)
    const callee: unknown = holder === undefined ? undefined : Reflect.get(holder, call)
    if (!isCallable(callee)) throw new TypeError(`${call} is not a function`)
    return Reflect.apply(callee, on === "kept" ? holder : undefined, [...shared, ...args.map(deepFreeze)])
  }

  private oddOne(act: unknown, {call, id}: {call: string; id: number}): RoomSays | null {
    const odd = oddIn(act)
    return odd === null ? null : {k: "odd", call, id, ...odd, ...this.options.log.take()}
  }

  private keepOne(
    id: number,
    made: unknown,
    {call, keep}: {call: string; keep: readonly string[]},
  ): RoomSays | null {
    const absent = keep.filter(
      name => typeof made !== "object" || made === null || !isCallable(Reflect.get(made, name)),
    )
    if (typeof made === "object" && made !== null && absent.length === 0) {
      this.kept.set(id, made)
      return null
    }
    return {
      k: "lacks",
      message: `Expected ${call}() to return an object with ${keep.map(name => `${name}()`).join(", ")}; ${absent.map(name => `${name}()`).join(", ")} is not there`,
      hint: "Return an object with these methods, a fresh one at each call",
      ...this.options.log.take(),
    }
  }
}

/** An error of the person's code as a message. Anything can be thrown, also what throws when it is looked at. */
export function threw(
  error: unknown,
  {call, id}: {call: string | null; id: number | null},
  {placeOf, log}: RoomOptions,
): RoomSays {
  const {name, message} = wordsOf(error)
  return {
    k: "threw",
    name: name.slice(0, 200),
    message: message.slice(0, 2_000),
    at: placeOf(error),
    call,
    id,
    ...log.take(),
  }
}

function wordsOf(error: unknown): {name: string; message: string} {
  const unreadable = "a message that cannot be read"
  if (isError(error))
    return {
      name: textOf(() => error.name, "Error"),
      message: textOf(() => error.message, unreadable),
    }
  return {name: "a value that is no Error", message: textOf(() => error, unreadable)}
}

/** Asking a proxy may throw. */
function isError(value: unknown): value is Error {
  try {
    return value instanceof Error
  } catch {
    return false
  }
}
