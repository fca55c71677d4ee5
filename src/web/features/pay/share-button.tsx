import {useState} from "react"
import type {PayChoice} from "./pay-codec"
import {payChoice} from "./pay-store"

/** Copies a link to what is shown, or shows it where the browser does not let us copy. */
export function ShareButton({choice}: {readonly choice: PayChoice}) {
  const [said, setSaid] = useState<{readonly of: PayChoice; readonly isCopied: boolean} | null>(null)
  const isFresh = said !== null && said.of === choice
  function share(): void {
    const copied =
      navigator.clipboard?.writeText(payChoice.linkTo(choice)) ?? Promise.reject(new Error("No clipboard"))
    copied.then(
      () => setSaid({of: choice, isCopied: true}),
      () => setSaid({of: choice, isCopied: false}),
    )
  }
  return (
    <div className="field no-print">
      <button type="button" className="button pay-share" onClick={share}>
        Copy a link to this
      </button>
      <span className="field-hint" role="status">
        {isFresh && (said.isCopied ? "Copied" : payChoice.linkTo(choice))}
      </span>
    </div>
  )
}
