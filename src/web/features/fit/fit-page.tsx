import "./fit.css"
import {useMemo, useState} from "react"
import {toldSession} from "#core/journal/fold-fit"
import {PageFrame} from "../../app/page-frame"
import {ErrorNotice} from "../../ui/notice"
import {EXAMPLE_ANSWERS} from "./example-answers"
import {Intro} from "./intro"
import {FitResult} from "./result/fit-result"
import {TastesSection} from "./result/tastes-section"
import {Conversation} from "./talk/conversation"
import {type FitState, useFit} from "./use-fit"

/** Which lane draws a person: a conversation of one question at a time, and what it comes to.
 * @param part `talk`: one is in the conversation; `more`: in it, past the point where a lane could be named */
export function FitPage({part}: {readonly part: string | null}) {
  const fetched = useFit()
  const isTalking = part === "talk" || part === "more"
  if (fetched.kind === "failed")
    return (
      <PageFrame title="Which work draws you?">
        <ErrorNotice error={fetched.error} what="The questions could not be loaded" />
      </PageFrame>
    )
  if (fetched.kind === "loading")
    return (
      <PageFrame title="Which work draws you?">
        <div className="skeleton fit-skeleton" />
      </PageFrame>
    )
  const {fit} = fetched
  if (isTalking)
    return (
      <PageFrame title="Which work draws you?" isQuiet>
        <Conversation fit={fit} goOn={part === "more"} />
      </PageFrame>
    )
  return <Landing fit={fit} />
}

/** The result where something has been said, else what this is and how to begin. */
function Landing({fit}: {readonly fit: FitState}) {
  const [isExample, setExample] = useState(false)
  const session = toldSession(fit.record)
  const answers = useMemo(() => session?.answers.map(({payload}) => payload) ?? [], [session])
  if (answers.length > 0)
    return (
      <PageFrame title="Which work draws you?" isQuiet>
        <FitResult fit={fit} answers={answers} isExample={false} />
      </PageFrame>
    )
  return (
    <PageFrame title="Which work draws you?">
      <Intro
        fit={fit}
        example={isExample ? <FitResult fit={fit} answers={EXAMPLE_ANSWERS} isExample /> : null}
        onExample={() => setExample(!isExample)}
      />
      <div className="fit-result">
        <TastesSection fit={fit} />
      </div>
    </PageFrame>
  )
}
