import {useCallback, useEffect, useMemo, useRef} from "react"
import {useLocation} from "wouter"
import {stepAfter} from "#core/fit/read-fit"
import {answerTo, type StepOption, stepWords} from "#core/fit/view/step-words"
import {heldSession} from "#core/journal/fold-fit"
import {PageLink} from "../../../app/page-link"
import {scenarioFragment} from "../../../app/scenario-store"
import {keepAnswer, undoAnswer} from "../fit-actions"
import type {FitState} from "../use-fit"
import {CertaintyBar} from "./certainty-bar"
import {StepSheet} from "./step-sheet"

/** One question at a time, until nothing is left to ask.
 * @param goOn asks further pairs although a lane could be named */
export function Conversation({fit, goOn}: {readonly fit: FitState; readonly goOn: boolean}) {
  const {instrument, record} = fit
  const session = heldSession(record)
  const answers = useMemo(() => (session?.answers ?? []).map(({payload}) => payload), [session])
  const seed = session?.seed ?? 1
  const {next, said} = useMemo(
    () => stepAfter(answers, {instrument, skills: {}, seed, goOn}),
    [answers, instrument, seed, goOn],
  )
  const words = stepWords(next, instrument)
  const [, goTo] = useLocation()
  const isBusy = useRef(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const isFirst = useRef(true)

  useEffect(() => {
    if (next.kind === "done") goTo(`/fit${scenarioFragment()}`, {replace: true})
  }, [next, goTo])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the question
  useEffect(() => {
    if (!isFirst.current) heading.current?.focus({preventScroll: true})
    isFirst.current = false
  }, [answers.length])

  const choose = useCallback(
    async (option: StepOption) => {
      const answer = answerTo(next, option)
      if (answer === null || isBusy.current) return
      isBusy.current = true
      try {
        await keepAnswer(session, answer)
      } finally {
        isBusy.current = false
      }
    },
    [next, session],
  )
  const undo = useCallback(async () => {
    if (session === undefined || isBusy.current) return
    isBusy.current = true
    try {
      await undoAnswer(session)
    } finally {
      isBusy.current = false
    }
  }, [session])

  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (document.querySelector("dialog[open]") !== null) return
      const option = /^[1-9]$/.test(event.key) ? words?.options[Number(event.key) - 1] : undefined
      if (option !== undefined) void choose(option)
      else if (event.key === "u") void undo()
    }
    window.addEventListener("keydown", press)
    return () => window.removeEventListener("keydown", press)
  }, [words, choose, undo])

  if (words === null) return null
  const {call_at} = instrument.bank.assumptions
  return (
    <div className="fit-talk">
      <CertaintyBar sure={Math.max(...Object.values(said))} callAt={call_at} />
      <section className="fit-sheet" aria-live="polite">
        <h2 ref={heading} tabIndex={-1} className="fit-asks">
          {words.asks}
        </h2>
        {words.check !== null && <p className="small soft">{words.check}</p>}
        <StepSheet step={next} words={words} onChoose={option => void choose(option)} />
      </section>
      <p className="small faint fit-talk-foot">
        <span>
          <button
            type="button"
            className="link-button"
            disabled={answers.length === 0}
            onClick={() => void undo()}
          >
            Take the last answer back
          </button>{" "}
          <kbd>u</kbd>
        </span>
        {answers.length > 0 && (
          <PageLink href="/fit" className="link-button">
            Show what is known so far
          </PageLink>
        )}
        <span>Each answer is kept at once in this browser; you can go on another day.</span>
      </p>
    </div>
  )
}
