import {useState} from "react"
import type {CareerResult} from "#model/career-result"
import {UserError} from "#model/user-error"
import {askWorker} from "../../app/career-client"
import {useScenario} from "../../app/scenario-store"
import {FileButton} from "../../ui/file-button"
import {count, moneyExact} from "../../ui/format"
import {ErrorNotice} from "../../ui/notice"
import {ScrollBox} from "../../ui/scroll-box"

type Run =
  | {readonly state: "running"; readonly name: string}
  | {readonly state: "done"; readonly name: string; readonly result: CareerResult}
  | {readonly state: "failed"; readonly name: string; readonly error: Error}

/** Runs a law file as it stands: one that was downloaded here and changed, or anybody's. */
export function LawRunner() {
  const {careers, seed, coupling} = useScenario()
  const [run, setRun] = useState<Run | null>(null)

  async function open(chosen: File): Promise<void> {
    const {name} = chosen
    setRun({state: "running", name})
    try {
      const law = parseJson(await chosen.text(), name)
      askWorker(
        "law",
        {law, name: `The law file "${name}"`, careers, seed, coupling},
        {
          done: result => setRun({state: "done", name, result}),
          failed: error => setRun({state: "failed", name, error}),
        },
      )
    } catch (error) {
      setRun({state: "failed", name, error: error instanceof Error ? error : new Error(String(error))})
    }
  }

  return (
    <div className="stack">
      <div className="notice-row">
        <FileButton label="Law file" accept=".json,application/json" onFile={open}>
          Run a law file
        </FileButton>
      </div>
      {run?.state === "running" && <p role="status">Running {run.name}</p>}
      {run?.state === "failed" && <ErrorNotice error={run.error} what={`${run.name} could not be run`} />}
      {run?.state === "done" && <LawResult name={run.name} result={run.result} />}
    </div>
  )
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UserError(
      `Expected JSON in "${name}", found something else`,
      "Choose a law file, such as one downloaded here",
    )
  }
}

function LawResult({name, result}: {readonly name: string; readonly result: CareerResult}) {
  return (
    <div className="figure">
      <ScrollBox label={`Result of ${name}`}>
        <table className="versus">
          <caption className="hidden">Totals of each policy of {name}</caption>
          <thead>
            <tr>
              <th scope="col">Policy</th>
              <th scope="col">p10</th>
              <th scope="col">Median</th>
              <th scope="col">p90</th>
              <th scope="col">Average</th>
            </tr>
          </thead>
          <tbody>
            {result.policies.map(({name: policy, npv}) => (
              <tr key={policy}>
                <th scope="row">{policy}</th>
                {(["p10", "p50", "p90", "mean"] as const).map(key => (
                  <td key={key}>
                    {moneyExact(npv[key])} <span className="faint small">± {moneyExact(npv.se[key])}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="figure-foot">
        {name} · {count(result.careers)} simulated careers a policy · seed {result.seed}
      </p>
    </div>
  )
}
