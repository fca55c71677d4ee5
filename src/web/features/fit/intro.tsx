import type {ReactNode} from "react"
import {useLocation} from "wouter"
import {percent} from "#model/percent"
import {scenarioFragment} from "../../app/scenario-store"
import type {FitState} from "./use-fit"
import {WhatItIs} from "./what-it-is"

/** What this is, and how to begin.
 * @param example stands right below the button that shows it; null while it is hidden */
export function Intro(props: {
  readonly fit: FitState
  readonly example: ReactNode | null
  readonly onExample: () => void
}) {
  const {fit, example, onExample} = props
  const isExample = example !== null
  const [, goTo] = useLocation()
  const {most_pairs, least_pairs, call_at} = fit.instrument.bank.assumptions
  return (
    <div className="fit-intro">
      <p className="page-lead measure">
        Three questions, then pairs of things that people in the three lanes really do: you say which of the
        two you would rather, until it is {percent(call_at)} sure which lane draws you most, or until it is
        clear that none stands out. That takes {least_pairs} to {most_pairs} pairs, about five minutes.
      </p>
      <div className="fit-buttons">
        <button
          type="button"
          className="button strong"
          onClick={() => goTo(`/fit/talk${scenarioFragment()}`)}
        >
          Begin
        </button>
        <button type="button" className="button" aria-expanded={isExample} onClick={onExample}>
          {isExample ? "Hide the example" : "See an example result"}
        </button>
      </div>
      {isExample && <div className="fit-example">{example}</div>}
      <WhatItIs fit={fit} />
    </div>
  )
}
