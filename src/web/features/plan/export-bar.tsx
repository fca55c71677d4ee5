import {useState} from "react"
import {planDocument} from "#core/plan/plan-document"
import type {MoveVerdict} from "#core/plan/verdict"
import {calendarEntries} from "#core/plan/view/calendar-days"
import {planMarkdown} from "#core/plan/view/plan-markdown"
import {LANE_NAMES} from "#model/lane"
import {saveFile} from "../../ui/save-file"
import {planChoice} from "./plan-store"
import type {PlanState} from "./use-plan"

/** The plan as a file, on paper or as a link. */
export function ExportBar({
  state,
  verdict,
}: {
  readonly state: PlanState
  readonly verdict: MoveVerdict | null
}) {
  const {plan, given} = state
  const choice = planChoice.useChoice()
  const [isCopied, setCopied] = useState(false)
  const name = `plan-${plan.request.from}-to-${plan.request.to}`
  const entries = calendarEntries(plan)
  return (
    <section className="plan-export no-print" aria-labelledby="plan-export">
      <h2 id="plan-export">Take it along</h2>
      <div className="plan-buttons">
        <button
          type="button"
          className="button"
          onClick={() => saveFile(`${name}.md`, planMarkdown(plan, verdict, given.content), "text/markdown")}
        >
          Checklist (Markdown)
        </button>
        <button
          type="button"
          className="button"
          disabled={entries.length === 0}
          onClick={async () => {
            const {calendarFile} = await import("#io/calendar-file")
            const text = calendarFile(entries, {name: `Plan: ${LANE_NAMES[plan.request.to]}`, at: Date.now()})
            saveFile(`${name}.ics`, text, "text/calendar")
          }}
        >
          Calendar (iCalendar)
        </button>
        <button
          type="button"
          className="button"
          onClick={() =>
            saveFile(
              `${name}.json`,
              `${JSON.stringify(planDocument(plan, verdict), null, 2)}\n`,
              "application/json",
            )
          }
        >
          Data (JSON)
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          Print
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            void navigator.clipboard.writeText(planChoice.linkTo(choice)).then(() => setCopied(true))
          }}
        >
          {isCopied ? "Copied" : "Copy a link"}
        </button>
      </div>
      <p className="field-hint">
        A later calendar file of the same move replaces the weeks of an earlier one. The link holds what the
        controls say, and nothing that is known of you.
      </p>
    </section>
  )
}
