import type {ClaimVerdict} from "#model/claim-verdict"
import type {Claim} from "#model/content/claim"
import type {Source} from "#model/content/source"
import {ScrollBox} from "../../ui/scroll-box"
import {TOPIC_NAMES, VERDICT_NAMES} from "./claim-words"
import {VerdictMark} from "./verdict-mark"

/** One claim: its verdict, and on demand what was said, how it was tested and the figures. */
export function ClaimItem(props: {
  readonly claim: Claim
  readonly verdict: ClaimVerdict | undefined
  readonly sources: Readonly<Record<string, Source>>
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
}) {
  const {claim, verdict, sources, isOpen, onToggle} = props
  return (
    <li>
      <details open={isOpen} onToggle={event => onToggle(event.currentTarget.open)}>
        <summary className="claim">
          <span className="claim-number">{claim.number}</span>
          <span className="claim-title">{claim.title}</span>
          <span className="claim-topic small faint">{TOPIC_NAMES[claim.topic]}</span>
          {verdict === undefined ? (
            <span className="chip pending">not judged yet</span>
          ) : (
            <span className={`chip verdict-${verdict.verdict}`}>
              <VerdictMark verdict={verdict.verdict} />
              {VERDICT_NAMES[verdict.verdict]}
            </span>
          )}
        </summary>
        <div className="claim-body">
          <p className="serif claim-statement">{claim.statement}</p>
          {verdict !== undefined && <p className="claim-summary">{verdict.summary}</p>}
          {verdict !== undefined && verdict.figures.length > 0 && (
            <ScrollBox label={`Figures of claim ${claim.number}`}>
              <table className="claim-figures">
                <thead>
                  <tr>
                    <th scope="col">Figure</th>
                    <th scope="col">Value</th>
                    <th scope="col">Count</th>
                    <th scope="col" className="says">
                      Source
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {verdict.figures.map(({label, value, count, source}) => (
                    <tr key={`${label} ${value}`}>
                      <th scope="row">{label}</th>
                      <td>{value}</td>
                      <td>{count ?? "–"}</td>
                      <td className="says soft">
                        {source === "simulation" ? "Simulation here" : (sources[source]?.title ?? source)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollBox>
          )}
          <dl className="claim-facts">
            {verdict?.dependsOn != null && (
              <>
                <dt>Depends on</dt>
                <dd>{verdict.dependsOn}</dd>
              </>
            )}
            <dt>Would settle it</dt>
            <dd>{claim.needs}</dd>
            <dt>Note</dt>
            <dd>{claim.note}</dd>
            <dt>Said in</dt>
            <dd>
              {claim.source.map(id => sources[id]?.title ?? id).join("; ")}, {claim.quote_location}
            </dd>
          </dl>
        </div>
      </details>
    </li>
  )
}
