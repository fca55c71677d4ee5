import {EditorView} from "@codemirror/view"

/** Typing over a selection, done by the editor alone. Left to itself the browser would first put the typed sign into an
 * element with a style of its own, which the page's policy forbids and complains of. */
export const typeOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const {from, to, empty} = view.state.selection.main
    const text = event.data
    if (event.inputType !== "insertText" || text === null || empty || view.composing) return false
    const insert = () =>
      view.state.update(view.state.replaceSelection(text), {userEvent: "input.type", scrollIntoView: true})
    const handlers = view.state.facet(EditorView.inputHandler)
    if (!handlers.some(handle => handle(view, from, to, text, insert))) view.dispatch(insert())
    return true
  },
})
