/** What no global name leads to. */
function hiddenBuiltIns(): object[] {
  function* steps() {
    yield 0
  }
  const made = [
    steps,
    async () => {},
    async function* () {
      yield 0
    },
    steps(),
    [].values(),
    new Map().entries(),
    new Set().values(),
    ""[Symbol.iterator](),
    "".matchAll(/./g),
    steps.prototype,
  ]
  const prototypes = made.map(one => Object.getPrototypeOf(one))
  // helpers of iterators are newer than some engines
  const helpers = ["map", "from"].flatMap(name => {
    const of = Reflect.get(globalThis, "Iterator")
    const helper = of === undefined ? undefined : Reflect.get(name === "map" ? of.prototype : of, name)
    if (typeof helper !== "function") return []
    return [
      Reflect.apply(helper, name === "map" ? [].values() : of, [name === "map" ? () => 0 : {next() {}}]),
    ]
  })
  return [...prototypes, ...helpers.map(one => Object.getPrototypeOf(one))]
}

/** Everything that can be reached from these objects. */
function reachedFrom(roots: readonly object[]): ReadonlySet<object> {
  const found = new Set<object>()
  const open = [...roots]
  const see = (value: unknown) => {
    if ((typeof value === "object" && value !== null) || typeof value === "function") open.push(value)
  }
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (found.has(one)) continue
    found.add(one)
    see(Object.getPrototypeOf(one))
    for (const key of Reflect.ownKeys(one)) {
      const property = Reflect.getOwnPropertyDescriptor(one, key)
      see(property?.value)
      see(property?.get)
      see(property?.set)
    }
  }
  return found
}

/** Lets what is frozen in a prototype be set on the objects below it: honest code assigns `toString`, `name` and
 * `constructor` to objects of its own, which a plain frozen property would forbid. */
function letBelowBeSet(prototype: object): void {
  for (const key of Reflect.ownKeys(prototype)) {
    const property = Reflect.getOwnPropertyDescriptor(prototype, key)
    if (property === undefined || !property.configurable || !property.writable) continue
    const {value, enumerable = false} = property
    Reflect.defineProperty(prototype, key, {
      configurable: false,
      enumerable,
      get: () => value,
      set(this: unknown, next: unknown) {
        const own = {value: next, writable: true, enumerable: true, configurable: true}
        const isBelow =
          this !== prototype && ((typeof this === "object" && this !== null) || typeof this === "function")
        if (!isBelow || !Reflect.defineProperty(this, key, own))
          throw new TypeError(`Cannot assign to read only property '${String(key)}' of an object`)
      },
    })
  }
}

/** Properties of RegExp in which an engine keeps the last match, for all to see. */
const LAST_MATCH = /^(?:input|lastMatch|lastParen|leftContext|rightContext|\$.)$/

/** Freezes the global object and all that the language brings along. Patching a built-in is an error with a line instead
 * of a surprise later, and nothing can be hung on one to be shared past what a lab lets its parts say to each other. */
export function freezeBuiltIns(): void {
  for (const name of Object.getOwnPropertyNames(RegExp))
    if (LAST_MATCH.test(name)) Reflect.deleteProperty(RegExp, name)
  const errors = [
    Error,
    AggregateError,
    EvalError,
    RangeError,
    ReferenceError,
    SyntaxError,
    TypeError,
    URIError,
  ]
  for (const {prototype} of [Object, Function, ...errors]) letBelowBeSet(prototype)
  for (const one of reachedFrom([globalThis, ...hiddenBuiltIns()])) Object.freeze(one)
}
