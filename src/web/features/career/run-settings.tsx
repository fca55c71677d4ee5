import {useId} from "react"
import {answerDocument} from "#core/career/answer-document"
import type {CareerAnswer} from "#model/career-answer"
import {COUPLINGS, type Coupling} from "#model/career-result"
import {NumberInput} from "../../app/answer/number-blank"
import {MAX_WEB_CAREERS} from "../../app/scenario"
import {changeScenario, useScenario} from "../../app/scenario-store"
import {saveFile} from "../../ui/save-file"
import {Segments} from "../../ui/segments"
import {LawRunner} from "./law-runner"

const COUPLING_NAMES: Readonly<Record<Coupling, string>> = {
  "same-person": "The same person",
  "same-luck": "The same luck",
  independent: "Two strangers",
}
const COUPLING_MEANS: Readonly<Record<Coupling, string>> = {
  "same-person":
    "Compares you with yourself: as able in one lane as in the other, but lay-offs, offers and promotions fall as they may. The question most people mean.",
  "same-luck":
    "Also deals both lanes the same luck, so that only the lane differs. Tells small differences apart, and makes a lead look surer than a life would feel.",
  independent:
    "Compares two people of your level who share nothing. The widest view: what a survey would see.",
}

/** How the simulation is run, and its files. */
export function RunSettings({answer}: {readonly answer: CareerAnswer}) {
  const {coupling, careers, seed} = useScenario()
  const id = useId()
  return (
    <section className="stack no-print">
      <h2>How it is computed</h2>
      <div className="stack">
        <Segments
          legend="When two lanes are compared, they share"
          options={COUPLINGS.map(value => ({value, name: COUPLING_NAMES[value]}))}
          value={coupling}
          onChange={value => changeScenario({coupling: value})}
        />
        <p className="soft measure">{COUPLING_MEANS[coupling]}</p>
      </div>
      <div className="run-fields">
        <div className="field">
          <label htmlFor={`${id}-careers`}>Careers a lane</label>
          <NumberInput
            id={`${id}-careers`}
            className="input"
            value={careers}
            min={100}
            max={MAX_WEB_CAREERS}
            step={1000}
            onChange={value => value !== undefined && changeScenario({careers: Math.round(value)})}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-seed`}>Seed</label>
          <NumberInput
            id={`${id}-seed`}
            className="input"
            value={seed}
            min={0}
            max={4_294_967_295}
            step={1}
            onChange={value => value !== undefined && changeScenario({seed: Math.round(value)})}
          />
        </div>
      </div>
      <p className="small soft measure">
        The same seed, question and beliefs give the same figures to the last digit, here and on the command
        line. Four times as many careers halve the error of chance; they do nothing about the beliefs.
      </p>
      <div className="notice-row">
        <button
          type="button"
          className="button"
          onClick={() =>
            saveFile(
              "lanewise-result.json",
              JSON.stringify(answerDocument(answer), null, 2),
              "application/json",
            )
          }
        >
          Download the result
        </button>
        <button
          type="button"
          className="button"
          onClick={() =>
            saveFile("lanewise-law.json", JSON.stringify(answer.law, null, 2), "application/json")
          }
        >
          Download the law
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          Print a one-page report
        </button>
      </div>
      <LawRunner />
    </section>
  )
}
