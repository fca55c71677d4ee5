import {lowerCharacter} from "./alias-forms"

const UNITS = 65_536
const DIGIT = 27
const OTHER_LETTER = 28
const KINDS = 29
const WORD = /[\p{L}\p{N}_]/u
/** Bits of a kind. */
const BITS = 5
/** How many units from its start tell whether an alias may begin at a word. */
export const LOOK = 5
const WIDEST_GAP = 4

/** Tells at a glance where no alias begins, by the first five units of a word and what follows it. */
export type FirstLetters = {
  /** Per UTF-16 unit: 0 where it is no part of a word, else 1..28, the same for both cases of a letter. */
  readonly kinds: Uint8Array
  /** Per hash of five kinds, 1 where an alias begins so. */
  readonly known: Uint8Array
}

function kindOf(code: number): number {
  const unit = lowerCharacter(String.fromCharCode(code))
  if (!WORD.test(unit)) return 0
  const lower = unit.charCodeAt(0)
  if (lower >= 97 && lower <= 122) return lower - 96
  return code < 128 ? DIGIT : OTHER_LETTER
}

/** The place in `known` of five kinds, five bits each, the first in the highest. */
export function placeOf(window: number): number {
  return Math.imul(window, 0x9e3779b1) >>> 16
}

/** All windows that a text with this form may begin with, as lists of kinds. */
function windowsOf(kindsOfForm: readonly number[], gaps: ReadonlySet<number>): number[][] {
  const grow = (window: readonly number[], at: number): number[][] => {
    if (window.length >= LOOK) return [window.slice(0, LOOK)]
    const kind = kindsOfForm[at]
    if (gaps.has(at))
      return Array.from({length: WIDEST_GAP}, (_, more) =>
        grow([...window, ...Array.from({length: more + 1}, () => 0)], at + 1),
      ).flat()
    if (kind !== undefined) return grow([...window, kind], at + 1)
    const canGoOn = at > kindsOfForm.length || kindsOfForm.at(-1) === 0
    return Array.from({length: canGoOn ? KINDS : 1}, (_, next) => grow([...window, next], at + 1)).flat()
  }
  return grow([], 0)
}

/** Prepares the look at the first letters of these forms; all must begin with a letter or digit. */
export function prepareFirstLetters(forms: readonly {readonly text: string}[]): FirstLetters {
  const kinds = Uint8Array.from({length: UNITS}, (_, code) => kindOf(code))
  const known = new Uint8Array(UNITS)
  for (const {text} of forms) {
    const units = text.split("")
    const gaps = new Set(units.flatMap((unit, at) => (unit === " " || unit === "/" ? [at] : [])))
    const kindsOfForm = units.map(unit => kinds[unit.charCodeAt(0)] ?? 0)
    for (const window of windowsOf(kindsOfForm, gaps))
      known[placeOf(window.reduce((sum, kind) => (sum << BITS) | kind, 0))] = 1
  }
  return {kinds, known}
}
