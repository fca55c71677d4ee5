import type {EngineTrace} from "#labs/sim/llm-engine/trace"
import {ScrollBox} from "../../../ui/scroll-box"
import {spansOf} from "./llm-engine-view"

const ROWS = 12

/** The same in figures: the world in twelve spans. */
export function LlmEngineTable({world}: {readonly world: EngineTrace}) {
  return (
    <details className="figure-table">
      <summary>Table</summary>
      <ScrollBox label="What the GPU did, in twelve spans of time">
        <table>
          <thead>
            <tr>
              <th scope="col">Seconds</th>
              <th scope="col">Writing</th>
              <th scope="col">Reading</th>
              <th scope="col">Memory, most</th>
              <th scope="col">Without a token</th>
            </tr>
          </thead>
          <tbody>
            {spansOf(world, ROWS).map(({fromMs, toMs, decoding, reading, memoryShare, waiting}) => (
              <tr key={fromMs}>
                <th scope="row">
                  {(fromMs / 1000).toFixed(1)} to {(toMs / 1000).toFixed(1)}
                </th>
                <td>{decoding.toFixed(1)}</td>
                <td>{reading.toFixed(1)}</td>
                <td>{Math.round(memoryShare * 100)} %</td>
                <td>{waiting}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  )
}
