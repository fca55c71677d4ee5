import {type AliasForm, type CaseRule, lowerCharacter} from "./alias-forms"
import {opensGap} from "./gaps"

/** What a place in the trie stands for: the first skill whose alias ends there, and how it must be written. */
type Ending = {readonly owner: number; readonly written: string; readonly rule: CaseRule}

/** A trie over lower-case characters in one table; `next[node * width + symbol]` is the next node, 0 where there is none.
 * Symbol 0 is any character that stands in no alias. */
export type AliasTrie = {
  readonly width: number
  readonly next: Uint16Array | Int32Array
  /** Per node, the endings in the order of the skills; undefined where no alias ends. */
  readonly endings: readonly (readonly Ending[] | undefined)[]
  /** Symbol of each UTF-16 unit in either case; 0 where it stands in no alias; `gap` for all
   * that can open a gap. */
  readonly symbols: Uint8Array
  readonly gap: number
  readonly slash: number
}

type Owned = AliasForm & {readonly owner: number}

const MOST_SYMBOLS = 255
const UNITS = 65_536
const GAP = 1
const SLASH = 2

function alphabetOf(forms: readonly Owned[]): Map<string, number> {
  const symbols = new Map<string, number>([
    [" ", GAP],
    ["/", SLASH],
  ])
  for (const {text} of forms)
    for (const unit of text.split(""))
      if (!symbols.has(unit) && symbols.size < MOST_SYMBOLS) symbols.set(unit, symbols.size + 1)
  return symbols
}

function symbolTable(alphabet: ReadonlyMap<string, number>): Uint8Array {
  return Uint8Array.from({length: UNITS}, (_, code) =>
    opensGap(code) ? GAP : (alphabet.get(lowerCharacter(String.fromCharCode(code))) ?? 0),
  )
}

/** Builds the trie of all forms; `owner` numbers the skill that a form belongs to. */
export function buildTrie(forms: readonly Owned[]): AliasTrie {
  const alphabet = alphabetOf(forms)
  const width = alphabet.size + 1
  const most = forms.reduce((sum, {text}) => sum + text.length, 1)
  const next = new Int32Array(most * width)
  const endings: (Ending[] | undefined)[] = [undefined]
  let nodes = 1
  for (const {text, owner, written, rule} of forms) {
    let node = 0
    for (const unit of text.split("")) {
      const slot = node * width + (alphabet.get(unit) ?? 0)
      if (next[slot] === 0) {
        next[slot] = nodes
        nodes += 1
      }
      node = next[slot] ?? 0
    }
    const known = endings[node] ?? []
    if (!known.some(ending => ending.owner === owner && ending.written === written && ending.rule === rule))
      endings[node] = [...known, {owner, written, rule}]
  }
  return {
    width,
    next: nodes < UNITS ? Uint16Array.from(next.subarray(0, nodes * width)) : next.slice(0, nodes * width),
    endings: Array.from({length: nodes}, (_, node) => endings[node]),
    symbols: symbolTable(alphabet),
    gap: GAP,
    slash: SLASH,
  }
}
