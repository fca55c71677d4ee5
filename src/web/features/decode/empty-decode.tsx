import {useDecode} from "./decode-store"
import {ExampleButtons} from "./example-buttons"

/** Two sentences and a way in. */
export function EmptyDecode() {
  const {text} = useDecode()
  return (
    <div className="stack">
      <p className="page-lead measure">
        Paste one, and you get what its duties are whatever its title says, the sentences that show it, its
        pay beside the market and what to ask the recruiter. It is read in this browser and goes nowhere.
      </p>
      {text === "" && <ExampleButtons />}
    </div>
  )
}
