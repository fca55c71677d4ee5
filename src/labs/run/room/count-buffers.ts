/** Bytes that the buffers of a person's code may hold together: 1 GB. Within one message those count too that were let
 * go already, since a room learns of that between messages only. */
const MOST_BYTES = 2 ** 30
/** Smaller ones are not counted: what they hold is little beside the object around it. */
const LEAST_COUNTED = 1024

type Maker = (new (...args: never) => object) & {readonly prototype: object}
type Bytes = (args: readonly unknown[]) => number

/** Counts what buffers hold, those that the engine has cleared away no longer, and throws where it is too much. Engines
 * give a worker gigabytes before they say no. */
function makeCounter(): {ask(bytes: number): void; took(what: object, bytes: number): void} {
  let held = 0
  // told between two messages, never while the person's code runs
  const cleared = new FinalizationRegistry<number>(bytes => {
    held -= bytes
  })
  return {
    ask(bytes) {
      if (held + bytes > MOST_BYTES) throw new RangeError("Out of memory: buffers may hold 1 GB together")
    },
    took(what, bytes) {
      held += bytes
      cleared.register(what, bytes)
    },
  }
}

/** Puts constructors that count in the place of those of buffers and typed arrays.
 * @param room the global object */
export function countBuffers(room: object): void {
  const {ask, took} = makeCounter()
  const sizeOf = (value: unknown) => (typeof value === "number" ? value : 0)

  function replace(name: string, bytesOf: Bytes): void {
    const original: Maker = Reflect.get(room, name)
    const {prototype} = original
    const counting = function (this: unknown, ...args: readonly unknown[]): object {
      if (new.target === undefined) throw new TypeError(`Constructor ${name} requires 'new'`)
      const asked = bytesOf(args)
      if (asked >= LEAST_COUNTED) ask(asked)
      const made: object = Reflect.construct(original, args, new.target === counting ? original : new.target)
      const bytes = args[0] instanceof ArrayBuffer ? 0 : Number(Reflect.get(made, "byteLength"))
      if (bytes >= LEAST_COUNTED) {
        ask(Math.max(bytes, asked))
        took(made, Math.max(bytes, asked))
      }
      return made
    }
    for (const key of Reflect.ownKeys(original)) {
      const property = Reflect.getOwnPropertyDescriptor(original, key)
      if (property !== undefined) Reflect.defineProperty(counting, key, property)
    }
    Reflect.setPrototypeOf(counting, Object.getPrototypeOf(original))
    Reflect.defineProperty(prototype, "constructor", {value: counting})
    Reflect.defineProperty(room, name, {value: counting})
  }

  const typed = Object.getPrototypeOf(Float64Array)
  for (const name of Object.getOwnPropertyNames(room)) {
    const maker: unknown = Reflect.getOwnPropertyDescriptor(room, name)?.value
    if (typeof maker !== "function" || Object.getPrototypeOf(maker) !== typed) continue
    const each = sizeOf(Reflect.get(maker, "BYTES_PER_ELEMENT"))
    replace(name, ([first]) => sizeOf(first) * each)
  }
  replace("ArrayBuffer", ([first, options]) => {
    const most: unknown =
      typeof options === "object" && options !== null ? Reflect.get(options, "maxByteLength") : 0
    return Math.max(sizeOf(first), sizeOf(most))
  })
}
