import {type EditorState, RangeSet, StateEffect, StateField, type Text} from "@codemirror/state"
import {
  Decoration,
  type DecorationSet,
  EditorView,
  GutterMarker,
  gutterLineClass,
  WidgetType,
} from "@codemirror/view"

/** Where code failed and why; lines and columns count from 1, and a column of null is the whole line. */
export type Problem = {readonly line: number; readonly column: number | null; readonly message: string}

const setProblem = StateEffect.define<Problem | null>()

class Says extends WidgetType {
  constructor(private readonly message: string) {
    super()
  }

  override eq(other: Says): boolean {
    return other.message === this.message
  }

  override toDOM(): HTMLElement {
    const element = document.createElement("div")
    element.className = "cm-problemSays"
    element.textContent = this.message
    return element
  }
}

/** The stretch that is underlined: the word at the column, else from there, else the line without its indent. */
function stretch(doc: Text, {line, column}: Problem): {readonly from: number; readonly to: number} {
  const row = doc.line(Math.min(Math.max(1, line), doc.lines))
  const indent = row.text.length - row.text.trimStart().length
  const at = column === null ? indent : Math.min(Math.max(0, column - 1), row.length)
  const word = column === null ? null : /^[\w$]+/.exec(row.text.slice(at))
  const to = word === null ? row.to : row.from + at + word[0].length
  return {from: row.from + at, to}
}

function decorate(state: EditorState, problem: Problem): DecorationSet {
  const {from, to} = stretch(state.doc, problem)
  const row = state.doc.lineAt(from)
  const mark = from < to ? [Decoration.mark({class: "cm-problemMark"}).range(from, to)] : []
  return Decoration.set([
    Decoration.line({class: "cm-problemLine"}).range(row.from),
    ...mark,
    Decoration.widget({widget: new Says(problem.message), block: true, side: 1}).range(row.to),
  ])
}

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(setProblem))
        return effect.value === null ? Decoration.none : decorate(transaction.state, effect.value)
    return before.map(transaction.changes)
  },
  provide: field => EditorView.decorations.from(field),
})

class Flag extends GutterMarker {
  override elementClass = "cm-problemGutter"
}
const FLAG = new Flag()

const flags = gutterLineClass.compute([marks], state => {
  const cursor = state.field(marks).iter()
  return cursor.value === null
    ? RangeSet.empty
    : RangeSet.of([FLAG.range(state.doc.lineAt(cursor.from).from)])
})

/** Marks one place of the code as the one where it failed, until the next run. */
export const problemMark = [marks, flags]

export function showProblem(view: EditorView, problem: Problem | null): void {
  view.dispatch({effects: setProblem.of(problem)})
}

/** Puts the cursor where the problem is, in sight. */
export function goToProblem(view: EditorView, problem: Problem): void {
  const {from} = stretch(view.state.doc, problem)
  view.dispatch({selection: {anchor: from}, effects: EditorView.scrollIntoView(from, {y: "center"})})
  view.focus()
}
