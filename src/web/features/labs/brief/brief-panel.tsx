import "./brief.css"
import {lazy, Suspense} from "react"
import type {OpenLab} from "#model/labs/lab"
import {Markdown} from "../../../ui/markdown/markdown"
import {MeasuredTable} from "./measured-table"

const CodeText = lazy(async () => ({default: (await import("../editor/code-text")).CodeText}))

/** Code of the brief, plain until the parsers are there. */
function BriefCode({code, language}: {readonly code: string; readonly language: string}) {
  return (
    <Suspense fallback={code}>
      <CodeText code={code} language={language} />
    </Suspense>
  )
}

/** The hand-over of a colleague, and under it what is measured and what to read. */
export function BriefPanel({lab}: {readonly lab: OpenLab}) {
  return (
    <div className="lab-brief">
      <div className="serif">
        <Markdown
          text={lab.brief}
          hasOwnTitle
          renderCode={(code, language) => <BriefCode code={code} language={language} />}
        />
      </div>
      <section aria-labelledby="lab-stages">
        <h2 id="lab-stages">Step by step</h2>
        <ol className="lab-stages">
          {lab.stages.map(({level, title, task}) => (
            <li key={title}>
              <span className="lab-stage-level">{level}</span>
              <span>
                <strong>{title}.</strong> {task}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <MeasuredTable lab={lab} />
      <section aria-labelledby="lab-traps">
        <h2 id="lab-traps">Tests of what has gone wrong before</h2>
        <p className="soft">
          Each is a world of its own. One that fails holds the score at 30 at most, and you can watch it.
        </p>
        <ul className="lab-plain-list">
          {lab.traps.map(({id, title}) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
      </section>
      {lab.reading.length > 0 && (
        <section aria-labelledby="lab-reading">
          <h2 id="lab-reading">Links</h2>
          <ul className="lab-plain-list">
            {lab.reading.map(({title, url}) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noopener noreferrer">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
