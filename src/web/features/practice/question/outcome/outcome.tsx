import {checkForm} from "#core/practice/check-form"
import {displayOrder} from "#core/practice/display-order"
import type {Grading} from "#core/practice/grade-response"
import {incidentPar} from "#core/practice/incident-par"
import {EVIDENCE_NAMES, LEVEL_NAMES} from "#core/practice/practice-words"
import {percent} from "#model/percent"
import type {Question} from "#model/practice/question"
import type {Response} from "#model/practice/response"
import {PageLink} from "../../../../app/page-link"
import {Markdown} from "../../../../ui/markdown/markdown"
import {ScrollBox} from "../../../../ui/scroll-box"
import {CodeLines} from "../answer/code-lines"

const EVIDENCE_ORDER = ["measured", "form", "probed", "matched", "self"] as const

/** What was made of an answer, and a good one. */
export function Outcome(props: {
  readonly question: Question
  readonly response: Response
  readonly grading: Grading
  /** Titles of labs by slug. */
  readonly labs: ReadonlyMap<string, string>
}) {
  const {question, response, grading, labs} = props
  const parts = EVIDENCE_ORDER.filter(one => grading.evidence[one] > 0)
  return (
    <div className="outcome">
      <section>
        <h2 className="outcome-score">{percent(grading.score)} of what the level asks for</h2>
        <p className="soft">
          {parts.map(one => `${percent(grading.evidence[one])} ${EVIDENCE_NAMES[one]}`).join(" · ")}
        </p>
      </section>
      <ol className="point-list judged-list">
        {question.rubric.map(({id, says, level}) => {
          const point = grading.points.find(one => one.id === id)
          const share = point?.share ?? 0
          return (
            <li key={id}>
              <p>
                <span className="case-mark" title={percent(share)}>
                  {share >= 0.7 ? "✓" : share >= 0.4 ? "◐" : "✗"}
                </span>{" "}
                {says}
              </p>
              <p className="small faint">
                {LEVEL_NAMES[level]} · {percent(share)}
                {point !== undefined && ` · ${EVIDENCE_NAMES[point.evidence]}`}
              </p>
            </li>
          )
        })}
      </ol>
      <Measured question={question} response={response} />
      <section className="model-answer">
        <h2>A good answer</h2>
        <Markdown text={question.answer} top={3} />
      </section>
      {question.labs.length > 0 && (
        <p className="lab-links">
          Do it for real:{" "}
          {question.labs.map((slug, at) => (
            <span key={slug}>
              {at > 0 && ", "}
              <PageLink href={`/labs/${slug}`}>{labs.get(slug) ?? slug}</PageLink>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

function Measured({question, response}: {readonly question: Question; readonly response: Response}) {
  if (question.kind === "estimation" && response.kind === "estimation") {
    const {quantities, twist} = question.estimate
    const rows = [
      ...quantities.map(({id, ask, unit, value}) => ({id, ask, unit, value})),
      {
        id: "twist",
        ask: twist.ask,
        unit: quantities.find(({id}) => id === twist.quantity)?.unit ?? "",
        value: twist.value,
      },
    ]
    return (
      <ScrollBox label="Numbers, yours and worked out">
        <table>
          <thead>
            <tr>
              <th className="says">Quantity</th>
              <th>Yours</th>
              <th>Worked out</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({id, ask, unit, value}) => (
              <tr key={id}>
                <td className="says">{ask}</td>
                <td>{response.numbers[id] ?? "–"}</td>
                <td>
                  {value} {unit}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    )
  }
  if (question.kind === "debugging" && response.kind === "debugging") {
    const {causes, cause, probes, actions} = question.incident
    const used = probes
      .filter(({id}) => response.asked.includes(id))
      .reduce((sum, one) => sum + one.minutes, 0)
    const par = incidentPar(question.incident)
    return (
      <section className="practice-stack">
        <p>
          The cause: <strong>{causes.find(({id}) => id === cause)?.says}</strong>. You used {used} minutes of
          evidence; the cheapest that settles it takes {par?.minutes ?? "?"}.
        </p>
        <ul className="point-list judged-list">
          {displayOrder(actions, {question: question.id, list: "actions"}).map(({id, says, right, why}) => (
            <li key={id}>
              <p>
                <span className="case-mark">{right ? "✓" : "✗"}</span> {says}
              </p>
              <p className="small faint">{why}</p>
            </li>
          ))}
        </ul>
      </section>
    )
  }
  if (question.kind === "code-reading" && response.kind === "code-reading") {
    const {faults, shows} = question.reading
    return (
      <section className="practice-stack">
        <CodeLines
          code={question.code ?? ""}
          marked={response.lines}
          faults={faults.flatMap(({lines}) => lines)}
        />
        <ul className="point-list">
          {faults.map(({id, says, lines}) => (
            <li key={id}>
              <p>
                Line {lines.join(", ")}: {says}
              </p>
              {shows
                .filter(({fault}) => fault === id)
                .map(({run, gives, should}) => (
                  <p key={run} className="small faint">
                    <code>{run}</code> gives <code>{JSON.stringify(gives)}</code>, mended{" "}
                    <code>{JSON.stringify(should)}</code>
                  </p>
                ))}
            </li>
          ))}
        </ul>
        <details>
          <summary>The mended code</summary>
          <CodeLines code={question.mended ?? ""} marked={[]} />
        </details>
      </section>
    )
  }
  if (question.kind === "coding")
    return (
      <details>
        <summary>A solution</summary>
        <CodeLines code={question.solution ?? ""} marked={[]} />
      </details>
    )
  if (
    (question.kind === "design" && response.kind === "design") ||
    (question.kind === "trade-off" && response.kind === "trade-off")
  ) {
    const open = Object.values(checkForm(question.form, response.form)).filter(
      verdict => verdict === "open",
    ).length
    return open === 0 ? null : (
      <p className="soft">
        {open === 1 ? "One check" : `${open} checks`} of the form found empty fields and could not be counted.
      </p>
    )
  }
  return null
}
