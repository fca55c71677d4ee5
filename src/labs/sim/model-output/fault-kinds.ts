/** What goes wrong in a model's answer. `lossy`: the true value cannot be told from the text any more, so that the
 * model must be asked again. In the order in which they are applied. */
export const FAULTS = {
  // values
  numberText: {lossy: false},
  unitText: {lossy: false},
  choiceAlias: {lossy: false},
  boolText: {lossy: false},
  dateWords: {lossy: false},
  notANumber: {lossy: true},
  missing: {lossy: true},
  nullRequired: {lossy: true},
  wrongUnit: {lossy: true},
  ambiguousDate: {lossy: true},
  outOfRange: {lossy: true},
  slip: {lossy: true},
  unknownChoice: {lossy: true},
  // shape
  conflict: {lossy: true},
  sameTwice: {lossy: false},
  extraKeys: {lossy: false},
  keyStyle: {lossy: false},
  // how it is written
  singleQuotes: {lossy: false},
  smartQuotes: {lossy: false},
  bareKeys: {lossy: false},
  pythonWords: {lossy: false},
  trailingComma: {lossy: false},
  missingComma: {lossy: false},
  comments: {lossy: false},
  rawNewline: {lossy: false},
  // around it
  wrapped: {lossy: false},
  truncated: {lossy: true},
  cutTail: {lossy: false},
  fence: {lossy: false},
  chat: {lossy: false},
  braces: {lossy: false},
} as const satisfies Readonly<Record<string, {readonly lossy: boolean}>>

export type FaultKind = keyof typeof FAULTS

export function isFaultKind(name: string): name is FaultKind {
  return Object.hasOwn(FAULTS, name)
}

export const FAULT_KINDS: readonly FaultKind[] = Object.keys(FAULTS).filter(isFaultKind)

/** Faults that exclude each other: of each group only the first that is drawn happens. */
export const EXCLUSIVE: readonly (readonly FaultKind[])[] = [
  ["singleQuotes", "smartQuotes"],
  ["truncated", "cutTail"],
]
