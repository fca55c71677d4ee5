import "./sources.css"
import type {Source} from "#model/content/source"
import {PageFrame} from "../../app/page-frame"
import {useCatalog} from "../../app/use-catalog"
import {dayOf} from "../../ui/format"
import {ErrorNotice} from "../../ui/notice"

const KIND_NAMES: Readonly<Record<Source["kind"], string>> = {
  dataset: "Data",
  statute: "Law",
  report: "Reports and guides",
  article: "The article under test",
  "model-prior": "Starting ranges of the model",
  guess: "Guesses",
}
const KINDS = Object.keys(KIND_NAMES)

/** Every source with its licence and the day it was read. */
export function SourcesPage() {
  const {value: catalog, error} = useCatalog()
  const sources = Object.values(catalog?.sources ?? {})
  return (
    <PageFrame title="Sources and licences">
      <p className="page-lead measure">
        Every figure here comes from one of these, or is marked as a guess. Reports are cited for their
        figures; none of their text is kept.
      </p>
      {error !== null && <ErrorNotice error={error} what="The sources could not be loaded" />}
      {catalog === null && error === null && <div className="skeleton sources-skeleton" />}
      {KINDS.map(kind => {
        const members = sources.filter(source => source.kind === kind)
        return members.length === 0 ? null : (
          <section key={kind} className="stack">
            <h2>{KIND_NAMES[members[0]?.kind ?? "report"]}</h2>
            <ul className="sources">
              {members.map(source => (
                <SourceItem key={source.id} source={source} />
              ))}
            </ul>
          </section>
        )
      })}
    </PageFrame>
  )
}

function SourceItem({source}: {readonly source: Source}) {
  const {title, by, url, licence, retrieved, note} = source
  return (
    <li>
      <h3>
        {url === null ? (
          title
        ) : (
          <a href={url} rel="noreferrer">
            {title}
          </a>
        )}
      </h3>
      <p className="soft">{by}</p>
      <p className="small soft">{note}</p>
      <p className="small faint">
        {licence} · read {dayOf(`${retrieved}T12:00:00.000Z`)}
      </p>
    </li>
  )
}
