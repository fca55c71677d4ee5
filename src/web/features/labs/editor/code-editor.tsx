import type {EditorState} from "@codemirror/state"
import {EditorView} from "@codemirror/view"
import {type Ref, useEffect, useImperativeHandle, useRef} from "react"
import type {LabLanguage} from "#model/labs/lab-language"
import {type EditorEvents, editorState} from "./editor-state"
import {foreignText} from "./foreign-text"
import {goToProblem, type Problem, showProblem} from "./problem-mark"

/** What the page may ask of the editor. */
export type EditorHandle = {
  /** Puts other code in place of all that is there; one step of undo brings it back. */
  replace(code: string): void
  /** Takes over the text of a language as it is in another tab; one step of undo brings back what stood here. */
  adopt(language: LabLanguage, code: string): void
  /** Puts the cursor at a place and the focus into the editor. */
  goTo(problem: Problem): void
}

/** The editor. It stands in a shadow tree: its styles are then objects of their own, which the page's policy against
 * styles within the document lets through. Each language keeps its own text, cursor and undo. */
export function CodeEditor(props: {
  readonly language: LabLanguage
  /** The text to begin with; later changes come from the editor alone. */
  readonly code: string
  readonly problem: Problem | null
  readonly events: EditorEvents
  readonly ref: Ref<EditorHandle>
}) {
  const {language, code, problem, events, ref} = props
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const shown = useRef(language)
  const states = useRef(new Map<LabLanguage, EditorState>())
  const latest = useRef(events)
  useEffect(() => {
    latest.current = events
  }, [events])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `code` is the text to begin with only
  useEffect(() => {
    const element = host.current
    if (element === null) return
    const root = element.shadowRoot ?? element.attachShadow({mode: "open"})
    const kept = states.current
    const editor = new EditorView({
      state:
        kept.get(language) ??
        editorState(code, language, {
          changed: text => latest.current.changed(text),
          run: () => latest.current.run(),
          leave: () => latest.current.leave(),
        }),
      parent: root,
      root,
    })
    view.current = editor
    shown.current = language
    return () => {
      kept.set(language, editor.state)
      editor.destroy()
      view.current = null
    }
  }, [language])

  useEffect(() => {
    if (view.current !== null) showProblem(view.current, problem)
  }, [problem])

  useImperativeHandle(
    ref,
    () => ({
      replace(text) {
        const editor = view.current
        if (editor === null || editor.state.doc.toString() === text) return
        editor.dispatch({
          changes: {from: 0, to: editor.state.doc.length, insert: text},
          selection: {anchor: 0},
          scrollIntoView: true,
          userEvent: "input.replace",
        })
      },
      adopt(spoken, text) {
        const editor = view.current
        const isShown = editor !== null && shown.current === spoken
        const state = isShown ? editor.state : states.current.get(spoken)
        const change = state === undefined ? null : foreignText(state, text)
        if (state === undefined || change === null) return
        if (isShown) editor.dispatch(change)
        else states.current.set(spoken, state.update(change).state)
      },
      goTo(place) {
        if (view.current !== null) goToProblem(view.current, place)
      },
    }),
    [],
  )
  return <div ref={host} className="lab-editor" />
}
