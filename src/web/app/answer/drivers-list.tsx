import {useLocation} from "wouter"
import type {CareerAnswer, UncertaintyReport} from "#model/career-answer"
import {askForBelief} from "../belief-request"
import {scenarioFragment} from "../scenario-store"
import {useCatalog} from "../use-catalog"
import {driverSentence} from "./driver-sentence"
import {leadWords} from "./lane-words"

/** What the answer depends on most, in sentences. Guesses wear a dotted underline; each name opens its slider. */
export function DriversList(props: {
  readonly answer: CareerAnswer
  readonly report: UncertaintyReport
  readonly most: number
}) {
  const {answer, report, most} = props
  const {value: catalog} = useCatalog()
  const [, goTo] = useLocation()
  const [leader, runnerUp] = leadWords(answer, report)
  function isGuess(id: string): boolean {
    const belief = catalog?.beliefs.find(one => one.id === id)
    return belief === undefined || belief.confidence === "guess"
  }
  return (
    <ol className="drivers">
      {report.drivers.slice(0, most).map(driver => (
        <li key={driver.belief}>
          <button
            type="button"
            className={isGuess(driver.belief) ? "link-button guess driver-name" : "link-button driver-name"}
            title={isGuess(driver.belief) ? "A guess: open its slider" : "Open its slider"}
            onClick={() => {
              askForBelief(driver.belief)
              goTo(`/career${scenarioFragment()}`)
            }}
          >
            {driver.name}
          </button>
          <p className="soft">{driverSentence(driver, leader, runnerUp)}</p>
        </li>
      ))}
    </ol>
  )
}
