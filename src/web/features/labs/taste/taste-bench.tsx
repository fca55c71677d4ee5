import "../lab-bench.css"
import "../brief/brief.css"
import {useEffect, useMemo, useRef} from "react"
import {isReached} from "#labs/grade/taste-lab"
import {LikingField} from "../../../app/liking-field"
import {PageFrame} from "../../../app/page-frame"
import {PageLink} from "../../../app/page-link"
import {useStore} from "../../../app/store"
import type {TasteFile} from "../../../app/taste-files"
import {LANE_SHORT, LaneMark} from "../../../ui/lane-mark"
import {Markdown} from "../../../ui/markdown/markdown"
import type {EditorHandle} from "../editor/code-editor"
import {usePicture} from "../result/picture-panel"
import {CodePane} from "../run/code-pane"
import type {RunWords} from "../run/run-console"
import {useSession} from "../run/use-session"
import {useTasteClock} from "./taste-clock"
import {TasteResult} from "./taste-result"
import {tasteSession} from "./taste-session"

const WORDS: RunWords = {
  before: "A run plays the worlds of the aim, and takes a second or two.",
  after: grade => (isReached(grade) ? "The aim is reached" : "The aim is not reached yet"),
}

/** What to find on one side, the code on the other; the clock runs once it is begun. */
export function TasteBench({file}: {readonly file: TasteFile}) {
  const {lane, taste, lab} = file
  const session = useSession(() => tasteSession(file))
  const state = useStore(session.store)
  const {minutes, begin} = useTasteClock(lane)
  const editor = useRef<EditorHandle>(null)
  const result = useRef<HTMLDivElement>(null)
  const {last, language} = state
  const problem = useMemo(() => {
    const failure = last?.verdict.failure ?? null
    if (failure === null || failure.line === null || last?.verdict.language !== language) return null
    return {line: failure.line, column: failure.column, message: failure.message}
  }, [last, language])
  useEffect(() => {
    session.prepare()
    return session.stop
  }, [session])
  usePicture(lab.system)
  const isBegun = minutes !== null
  return (
    <div className={isBegun ? "lab-bench at-code taste-bench" : "lab-bench taste-bench"}>
      <div className="lab-reading">
        <PageFrame title={lab.title}>
          <div className="lab-head">
            <PageLink href="/fit" className="small">
              Back to fit
            </PageLink>
            <span className="lane-name">
              <LaneMark lane={lane} />
              <span>A taste of {LANE_SHORT[lane]}</span>
            </span>
            <Clock minutes={minutes} limit={taste.minutes} />
          </div>
          <div className="taste-brief serif measure">
            <Markdown text={lab.brief} hasOwnTitle={false} />
          </div>
          {!isBegun && (
            <div className="stack measure">
              <div>
                <button type="button" className="button strong" onClick={begin}>
                  Begin the {taste.minutes} minutes
                </button>
              </div>
              <p className="small faint">
                The code appears, and the clock runs. Nothing is lost when the time is over: it is there so
                that the three tastes can be compared.
              </p>
            </div>
          )}
        </PageFrame>
      </div>
      {isBegun && (
        <CodePane
          lab={lab}
          state={state}
          session={session}
          problem={problem}
          editor={editor}
          words={WORDS}
          onResult={() => result.current?.scrollIntoView()}
        />
      )}
      {isBegun && (
        <div className="taste-after">
          <div ref={result}>
            <TasteResult lab={lab} state={state} isOver={minutes >= taste.minutes} />
          </div>
          <section className="taste-liking measure" aria-labelledby="taste-liking">
            <h2 id="taste-liking">How did you like this work?</h2>
            <p className="soft small">
              Not whether you got it right: whether you would like more of it. Your answer counts for your
              interest once you have rated two of the three.
            </p>
            <LikingField lane={lane} lab={taste.lab} />
            <p className="small">
              <PageLink href="/fit">See what it changes</PageLink> or{" "}
              <PageLink href={`/labs/${taste.lab}`}>go on with the whole lab</PageLink>
              {minutes >= taste.minutes && (
                <>
                  {" "}
                  or{" "}
                  <button type="button" className="link-button" onClick={begin}>
                    start the clock anew
                  </button>
                </>
              )}
            </p>
          </section>
        </div>
      )}
    </div>
  )
}

function Clock({minutes, limit}: {readonly minutes: number | null; readonly limit: number}) {
  if (minutes === null) return <span>{limit} minutes</span>
  const left = limit - minutes
  const seconds = Math.max(0, Math.ceil(left * 60))
  return (
    <>
      <span role="timer" className="taste-clock">
        {left > 0
          ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")} left`
          : "The time is over"}
      </span>
      <span role="status" className="hidden">
        {left <= 0 ? "The time is over. Say how you liked it." : ""}
      </span>
    </>
  )
}
