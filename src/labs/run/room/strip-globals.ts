/** What code in a room may use: the language itself, without clocks, chance, other threads and the collector. */
export const KEPT: ReadonlySet<string> = new Set([
  ..."Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol".split(
    " ",
  ),
  ..."Promise RegExp Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError".split(
    " ",
  ),
  ..."globalThis JSON Math Map BigInt Set WeakMap Proxy Reflect isFinite isNaN ArrayBuffer DataView".split(
    " ",
  ),
  ..."Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array".split(
    " ",
  ),
  ..."Uint8ClampedArray BigUint64Array BigInt64Array Iterator structuredClone".split(" "),
  ..."decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape".split(" "),
])

/** Things that people reach for and what to say when they are not there. */
export const ABSENT: Readonly<Record<string, string>> = {
  Date: "there is no clock in a lab; the time is in the arguments",
  performance: "there is no clock in a lab; the time is in the arguments",
  setTimeout: "nothing can wait in a lab; answer at once",
  setInterval: "nothing can wait in a lab; answer at once",
  setImmediate: "nothing can wait in a lab; answer at once",
  fetch: "a lab has no network",
  XMLHttpRequest: "a lab has no network",
  WebSocket: "a lab has no network",
  crypto: "there is no chance in a lab: the same code must get the same score",
  process: "a lab has no machine around it",
  require: "a lab imports nothing; all that it needs is in the arguments",
}

/** Takes from the global object all that is not the language. What people reach for throws a sentence when touched.
 * @param needed names that stay all the same */
export function stripGlobals(room: object, needed: readonly string[] = []): void {
  const kept = new Set([...KEPT, ...needed])
  for (
    let from: object | null = room;
    from !== null && from !== Object.prototype;
    from = Object.getPrototypeOf(from)
  )
    for (const name of Object.getOwnPropertyNames(from)) {
      if (kept.has(name)) continue
      if (!Reflect.deleteProperty(from, name))
        Reflect.defineProperty(from, name, {value: undefined, writable: false})
    }
  for (const [name, why] of Object.entries(ABSENT))
    if (!kept.has(name))
      Reflect.defineProperty(room, name, {
        configurable: false,
        get() {
          throw new ReferenceError(`${name} is not offered: ${why}`)
        },
      })
}
