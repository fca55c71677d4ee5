import {isolateHistory} from "@codemirror/commands"
import {type EditorState, Transaction, type TransactionSpec} from "@codemirror/state"

/** Puts a text from elsewhere in place of what stands there, as a change of the stretch that differs: a cursor that is
 * not in it stays at its letter. One step of undo brings back what stood there. Null where nothing differs. */
export function foreignText(state: EditorState, text: string): TransactionSpec | null {
  const own = state.doc.toString()
  if (own === text) return null
  const most = Math.min(own.length, text.length)
  let from = 0
  while (from < most && own[from] === text[from]) from += 1
  let after = 0
  while (after < most - from && own[own.length - 1 - after] === text[text.length - 1 - after]) after += 1
  return {
    changes: {from, to: own.length - after, insert: text.slice(from, text.length - after)},
    annotations: [Transaction.remote.of(true), isolateHistory.of("full")],
  }
}

/** Whether something was written here, not only taken over from elsewhere. */
export function isOwnChange(transactions: readonly Transaction[]): boolean {
  return transactions.some(one => one.docChanged && one.annotation(Transaction.remote) !== true)
}
