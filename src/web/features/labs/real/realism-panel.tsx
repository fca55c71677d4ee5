import "./realism.css"
import type {Source} from "#model/content/source"
import type {OpenLab, RealismRow} from "#model/labs/lab"
import {PageLink} from "../../../app/page-link"
import {useCatalog} from "../../../app/use-catalog"

const KINDS: Readonly<Record<RealismRow["kind"], string>> = {
  exact: "An exact result",
  published: "A published result",
  trace: "A published trace",
}

/** What the simulator reproduces, how near it comes, and what of the source it does not show. */
export function RealismPanel({lab}: {readonly lab: OpenLab}) {
  const {value: catalog} = useCatalog()
  return (
    <div className="realism">
      <p className="soft measure">
        A simulator is worth what it reproduces. Each row is recomputed by the tests of Lanewise, which fail
        when it leaves its tolerance.
      </p>
      <ol className="realism-rows">
        {lab.realism.map(row => (
          <li key={row.id}>
            <h2>{row.claim}</h2>
            <dl>
              <div>
                <dt>Expected</dt>
                <dd>{figure(row.published)}</dd>
              </div>
              <div>
                <dt>Here</dt>
                <dd>{figure(row.ours)}</dd>
              </div>
              <div>
                <dt>Off by, of what is allowed</dt>
                <dd>
                  {figure(Math.abs(row.ours - row.published))}{" "}
                  <span className="faint">of {figure(row.tolerance)}</span>
                </dd>
              </div>
            </dl>
            <p className="small soft">Not shown: {row.not_shown}.</p>
            <p className="small faint">
              {KINDS[row.kind]}: {row.source.map(id => sourceWords(catalog?.sources[id], id)).join("; ")}
            </p>
          </li>
        ))}
      </ol>
      <p className="small faint">
        <PageLink href="/sources">All sources and licences</PageLink>. Numbers of one lab are comparable
        between people and machines: seeds are fixed, and a run comes out the same to the last digit.
      </p>
    </div>
  )
}

function sourceWords(source: Source | undefined, id: string): string {
  return source === undefined ? id : `${source.title} (${source.by}; ${source.licence})`
}

/** Four digits show what differs. @example figure(0.0364273) // => "0.03643" */
function figure(value: number): string {
  return value.toLocaleString("en-US", {maximumSignificantDigits: 4})
}
