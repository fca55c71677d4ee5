import "./lab-bench.css"
import {useEffect, useMemo, useRef, useState} from "react"
import type {AttemptEvent} from "#core/journal/fold-labs"
import type {OpenLab} from "#model/labs/lab"
import {PageFrame} from "../../app/page-frame"
import {useStore} from "../../app/store"
import {Tabs} from "../../ui/tabs"
import {useMedia} from "../../ui/use-media"
import {AttemptsPanel} from "./attempts/attempts-panel"
import {BriefPanel} from "./brief/brief-panel"
import type {EditorHandle} from "./editor/code-editor"
import type {Problem} from "./editor/problem-mark"
import {HelpPanel} from "./help/help-panel"
import {LabHead} from "./lab-head"
import {RealismPanel} from "./real/realism-panel"
import {usePicture} from "./result/picture-panel"
import {ResultPanel} from "./result/result-panel"
import {CodePane} from "./run/code-pane"
import {goToFailure} from "./run/go-to-failure"
import {sessionOf} from "./run/lab-session"
import type {SessionState} from "./run/session-state"
import {useSession} from "./run/use-session"
import {useLabRecord} from "./use-lab-records"

type TabId = "brief" | "code" | "result" | "help" | "attempts" | "real"

/** Reading on one side, code on the other; on a narrow screen the code is one of the tabs. */
export function LabBench({
  lab,
  skills,
}: {
  readonly lab: OpenLab
  readonly skills: Readonly<Record<string, string>>
}) {
  const session = useSession(() => sessionOf(lab))
  const state = useStore(session.store)
  const record = useLabRecord(lab.id)
  const isNarrow = useMedia("(max-width: 1199px)")
  const [chosen, setChosen] = useState<TabId>("brief")
  const editor = useRef<EditorHandle>(null)
  const reading = useRef<HTMLDivElement>(null)
  const tab = chosen === "code" && !isNarrow ? "brief" : chosen
  const problem = useProblem(state)

  function show(next: TabId): void {
    setChosen(next)
    const top = reading.current?.getBoundingClientRect().top ?? 0
    if (top < 0) reading.current?.scrollIntoView()
  }
  useEffect(() => {
    session.prepare()
    return session.stop
  }, [session])
  usePicture(lab.system)
  useShowResult(state, () => show("result"))

  function restore({code, language}: AttemptEvent["payload"]): void {
    session.speak(language)
    if (isNarrow) show("code")
    // the editor changes its language first
    requestAnimationFrame(() => requestAnimationFrame(() => editor.current?.replace(code)))
  }

  function goToProblem(): void {
    if (isNarrow) show("code")
    requestAnimationFrame(() => goToFailure(session, () => editor.current))
  }

  const opened = record.hintsOpened.length
  return (
    <div className={tab === "code" ? "lab-bench at-code" : "lab-bench"}>
      <div className="lab-reading">
        <PageFrame title={lab.title}>
          <LabHead lab={lab} skills={skills} />
          <div className="lab-tabs" ref={reading}>
            <Tabs<TabId>
              label={lab.title}
              current={tab}
              onChange={show}
              tabs={[
                {id: "brief", name: "Brief"},
                ...(isNarrow ? [{id: "code", name: "Code"} as const] : []),
                {id: "result", name: "Result"},
                {id: "help", name: "Help", note: `${opened}/${lab.hints.length}`},
                {
                  id: "attempts",
                  name: "Attempts",
                  note: record.attempts.length === 0 ? undefined : String(record.attempts.length),
                },
                {id: "real", name: "How real"},
              ]}
            >
              {tab === "brief" && <BriefPanel lab={lab} />}
              {tab === "result" && (
                <ResultPanel
                  lab={lab}
                  state={state}
                  session={session}
                  onGoTo={isNarrow ? goToProblem : null}
                />
              )}
              {tab === "help" && <HelpPanel lab={lab} record={record} />}
              {tab === "attempts" && <AttemptsPanel lab={lab} record={record} onRestore={restore} />}
              {tab === "real" && <RealismPanel lab={lab} />}
            </Tabs>
          </div>
        </PageFrame>
      </div>
      <CodePane
        lab={lab}
        state={state}
        session={session}
        problem={problem}
        editor={editor}
        onResult={() => show("result")}
      />
    </div>
  )
}

/** Where the code that is in the editor failed at its last run. */
function useProblem({last, language}: SessionState): Problem | null {
  return useMemo(() => {
    const failure = last?.verdict.failure ?? null
    if (failure === null || failure.line === null || last?.verdict.language !== language) return null
    return {line: failure.line, column: failure.column, message: failure.message}
  }, [last, language])
}

/** Turns to the result when a run has come to a grade. */
function useShowResult({last}: SessionState, showResult: () => void): void {
  const verdict = last?.verdict ?? null
  const seen = useRef(verdict)
  useEffect(() => {
    if (verdict === seen.current) return
    seen.current = verdict
    if (verdict?.grade != null) showResult()
  })
}
