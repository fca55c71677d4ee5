export type Odd = {readonly path: string; readonly found: string}

const DEEPEST = 60

/** The first thing in an answer that JSON cannot carry, or null where all is plain. */
export function oddIn(value: unknown, path = "", depth = 0): Odd | null {
  if (value === null || typeof value === "boolean" || typeof value === "string") return null
  if (typeof value === "number") return Number.isFinite(value) ? null : {path, found: String(value)}
  if (value === undefined) return {path, found: "nothing (undefined)"}
  if (typeof value !== "object") return {path, found: `a ${typeof value}`}
  if (depth > DEEPEST)
    return {path: path.slice(0, 40), found: "lists or objects nested too deep, or in a circle"}
  if (value instanceof Promise) return {path, found: "a promise"}
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) {
      const odd = oddIn(value[at], `${path}[${at}]`, depth + 1)
      if (odd !== null) return odd
    }
    return null
  }
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null)
    return {path, found: `a ${prototype?.constructor?.name ?? "thing"}, which is no plain object`}
  for (const [key, inner] of Object.entries(value)) {
    const odd = oddIn(inner, path === "" ? key : `${path}.${key}`, depth + 1)
    if (odd !== null) return odd
  }
  return null
}

/** Makes a value unchangeable all the way down, so that changing an input is an error with a line. */
export function deepFreeze(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value
  for (const inner of Object.values(value)) deepFreeze(inner)
  return Object.freeze(value)
}
