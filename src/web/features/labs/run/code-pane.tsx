import "./code-pane.css"
import "../editor/editor.css"
import {lazy, type RefObject, Suspense, useEffect, useRef} from "react"
import type {OpenLab} from "#model/labs/lab"
import {LAB_LANGUAGES, LANGUAGE_NAMES} from "#model/labs/lab-language"
import {saveFile} from "../../../ui/save-file"
import {Segments} from "../../../ui/segments"
import type {EditorHandle} from "../editor/code-editor"
import type {Problem} from "../editor/problem-mark"
import {isDraftOf} from "./draft-memory"
import {goToFailure} from "./go-to-failure"
import type {LabSession} from "./lab-session"
import {labRunWords, RunConsole, type RunWords} from "./run-console"
import type {SessionState} from "./session-state"

const CodeEditor = lazy(async () => ({default: (await import("../editor/code-editor")).CodeEditor}))

/** The person's code: language, editor, and what a run says. */
export function CodePane(props: {
  readonly lab: OpenLab
  readonly state: SessionState
  readonly session: LabSession
  readonly problem: Problem | null
  readonly editor: RefObject<EditorHandle | null>
  readonly onResult: () => void
  /** Other words than those of a lab. */
  readonly words?: RunWords
}) {
  const {lab, state, session, problem, editor, onResult, words = labRunWords(lab)} = props
  const {language, codes, running} = state
  const runButton = useRef<HTMLButtonElement>(null)
  const isStarter = codes[language] === lab.starter[language]
  useRunKeys(session)
  useOtherTabs(lab, session, editor)
  return (
    <section className="code-pane" aria-label="Your code">
      <div className="code-bar">
        <Segments
          legend="Language"
          isLegendHidden
          options={LAB_LANGUAGES.map(value => ({value, name: LANGUAGE_NAMES[value]}))}
          value={language}
          onChange={session.speak}
        />
        <span className="code-actions">
          <button
            type="button"
            className="link-button small"
            disabled={isStarter}
            onClick={() => editor.current?.replace(lab.starter[language])}
          >
            Reset to starter
          </button>
          <button
            type="button"
            className="link-button small"
            onClick={() => saveFile(`${lab.id}.${language}`, codes[language], "text/plain")}
          >
            Save as file
          </button>
        </span>
        {running === null ? (
          <button
            ref={runButton}
            type="button"
            className="button strong"
            aria-label="Run"
            aria-keyshortcuts="Control+Enter Meta+Enter"
            onClick={() => void session.run()}
          >
            Run <kbd>{isApple() ? "⌘ ⏎" : "Ctrl ⏎"}</kbd>
          </button>
        ) : (
          <button
            ref={runButton}
            type="button"
            className="button"
            aria-label="Stop"
            aria-keyshortcuts="Escape"
            onClick={session.stop}
          >
            Stop <kbd>Esc</kbd>
          </button>
        )}
      </div>
      <div className="code-field">
        <Suspense fallback={<div className="skeleton lab-editor" />}>
          <CodeEditor
            ref={editor}
            language={language}
            code={codes[language]}
            problem={problem}
            events={{
              changed: session.type,
              run: () => void session.run(),
              leave: () => (running === null ? runButton.current?.focus() : session.stop()),
            }}
          />
        </Suspense>
      </div>
      <RunConsole
        state={state}
        words={words}
        onResult={onResult}
        onGoTo={() => goToFailure(session, () => editor.current)}
      />
    </section>
  )
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
}

/** Ctrl or Cmd Enter runs and Escape stops, wherever the focus is on the page of the lab. */
function useRunKeys(session: LabSession): void {
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.defaultPrevented || document.querySelector("dialog[open]") !== null) return
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        void session.run()
      } else if (event.key === "Escape" && session.store.get().running !== null) {
        event.preventDefault()
        session.stop()
      }
    }
    window.addEventListener("keydown", press)
    return () => window.removeEventListener("keydown", press)
  }, [session])
}

/** What is typed in another tab of the same lab arrives here; undo in the editor brings back what stood here. */
function useOtherTabs(lab: OpenLab, session: LabSession, editor: RefObject<EditorHandle | null>): void {
  useEffect(() => {
    function take(): void {
      session.takeKept()
      const {codes} = session.store.get()
      for (const language of LAB_LANGUAGES) editor.current?.adopt(language, codes[language])
    }
    // what the browser keeps may be newer than what the news holds
    const hear = ({key}: StorageEvent) => isDraftOf(lab.id, key) && take()
    take()
    window.addEventListener("storage", hear)
    // a page that comes back from where the browser put it away has heard nothing meanwhile
    window.addEventListener("pageshow", take)
    return () => {
      window.removeEventListener("storage", hear)
      window.removeEventListener("pageshow", take)
    }
  }, [lab, session, editor])
}
