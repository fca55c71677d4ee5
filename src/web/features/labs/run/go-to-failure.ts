import type {EditorHandle} from "../editor/code-editor"
import type {LabSession} from "./lab-session"

/** Leads to the line where the last run failed, in the language that ran. */
export function goToFailure(session: LabSession, editor: () => EditorHandle | null): void {
  const {last, language} = session.store.get()
  const failure = last?.verdict.failure ?? null
  if (last === null || failure === null || failure.line === null) return
  const place = {line: failure.line, column: failure.column, message: failure.message}
  const ran = last.verdict.language
  const go = () => editor()?.goTo(place)
  if (ran === language) {
    go()
    return
  }
  session.speak(ran)
  // the editor changes its language first
  requestAnimationFrame(() => requestAnimationFrame(go))
}
