import {useMemo} from "react"
import {readFit} from "#core/fit/read-fit"
import {fitHeadline} from "#core/fit/view/headline"
import {toldSession} from "#core/journal/fold-fit"
import {FailedLine, StandLine} from "../../app/standing/stand-line"
import {type FitState, useFit} from "./use-fit"

/** Which work draws the person, as far as the last conversation goes. */
export function FitLine() {
  const fetched = useFit()
  if (fetched.kind === "failed") return <FailedLine href="/fit" name="Fit" />
  if (fetched.kind === "loading") return <div className="skeleton stand-skeleton" />
  return <Said fit={fetched.fit} />
}

function Said({fit}: {readonly fit: FitState}) {
  const {instrument, content, record, evidence} = fit
  const session = toldSession(record)
  const reading = useMemo(() => {
    const answers = session?.answers.map(({payload}) => payload) ?? []
    return readFit(answers, {instrument, skills: content.skills, evidence, seed: session?.seed ?? 0})
  }, [instrument, content, session, evidence])
  const asked = session?.answers.length ?? 0
  const isOpen = reading.next.kind !== "done"
  return (
    <StandLine
      href="/fit"
      name="Fit"
      says={fitHeadline(reading).sentence}
      sure={`${asked} ${asked === 1 ? "question" : "questions"} answered${isOpen ? "; more would tell more" : ""}`}
    />
  )
}
