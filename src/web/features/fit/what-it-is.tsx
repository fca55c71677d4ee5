import {percent} from "#model/percent"
import {PageLink} from "../../app/page-link"
import type {FitState} from "./use-fit"

/** In plain words what this is and what it is not. */
export function WhatItIs({fit}: {readonly fit: FitState}) {
  const {figures, instrument} = fit
  const {performance_r: r, studies} = instrument.bank.assumptions.interest
  const questions = figures?.rows.find(({id}) => id === "questions")
  const whole = figures?.rows.find(({id}) => id === "conversation")
  return (
    <section className="fit-what" aria-labelledby="fit-what">
      <h2 id="fit-what">What this is, and what it is not</h2>
      <ul className="measure">
        <li>
          A structured conversation, not a validated test. Nobody has checked yet whether people whom it names
          a lane are happier there.
        </li>
        <li>
          Interest that goes with the work explains at most {percent(r * r)} of how well people do it (r = {r}
          , {studies} studies, Nye and others 2017). It is a nudge, not a verdict.
        </li>
        <li>
          It is about which of three kinds of software work draws you. It says nothing of how good you are,
          and it must not be used to choose whom to hire.
        </li>
        {questions !== undefined && whole !== undefined && (
          <li>
            With simulated people the three questions alone find the right lane {percent(questions.right)} of
            the time and repeat themselves {percent(questions.retest)}; this conversation{" "}
            {percent(whole.right)} and {percent(whole.retest)}. Where it names a lane it is right{" "}
            {percent(whole.right_when_called ?? 0)} of the time. Real people are harder.{" "}
            <PageLink href="/sources">Sources</PageLink>
          </li>
        )}
        <li>Your answers stay in this browser. Nothing is sent anywhere.</li>
      </ul>
    </section>
  )
}
