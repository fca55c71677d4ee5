import type {MockRecord} from "#core/journal/fold-practice"
import type {Practice} from "#core/journal/practice-now"
import {proseOf} from "#core/practice/grade-response"
import {matchPoint} from "#core/practice/match-point"
import {
  counted,
  DIMENSION_NAMES,
  EVIDENCE_NAMES,
  LEVEL_NAMES,
  PART_NAMES,
  VERDICT_NAMES,
} from "#core/practice/practice-words"
import {dimensionOf, type MockPoint, mockPoints, rateMock} from "#core/practice/rate-mock"
import {percent} from "#model/percent"
import type {Question} from "#model/practice/question"
import {responseSchema} from "#model/practice/response"
import {PageLink} from "../../../app/page-link"
import {Markdown} from "../../../ui/markdown/markdown"

/** What a mock came to: four steps on each dimension, what landed, what to sharpen, and stronger answers. */
export function MockOutcome(props: {
  readonly record: MockRecord
  readonly practice: Practice
  readonly questions: ReadonlyMap<string, Question>
}) {
  const {record, practice, questions} = props
  const {payload} = record.started
  const answers = record.answers.map(one => one.payload)
  const verdict = rateMock(mockPoints(payload.items, answers, questions), payload.level)
  const earlier = practice.record.mocks.filter(
    ({started, finished}) =>
      finished !== null && started.payload.track === payload.track && started.at < record.started.at,
  )
  const last = earlier.at(-1)?.finished ?? null
  return (
    <div className="practice-stack">
      <p className="page-lead measure">
        {VERDICT_NAMES[verdict.overall]} at {LEVEL_NAMES[payload.level].toLowerCase()} level:{" "}
        {percent(verdict.base)} of what lower levels must say as well, {percent(verdict.top)} of what this one
        adds. 70 % and 50 % pass.
      </p>
      <div className="rating-rows">
        {verdict.ratings.map(({dimension, rating, share, count, evidence}) => {
          const before = last?.ratings.find(one => one.dimension === dimension)?.rating
          return (
            <div key={dimension} className="rating-row">
              <span>{DIMENSION_NAMES[dimension]}</span>
              <span
                className="rating-steps"
                role="img"
                aria-label={`${rating} of 4: ${VERDICT_NAMES[rating]}`}
              >
                {[1, 2, 3, 4].map(step => (
                  <span key={step} data-on={step <= rating} />
                ))}
              </span>
              <span className="small faint">
                {VERDICT_NAMES[rating]} · {percent(share)} of {counted(count, "point")}, mostly{" "}
                {EVIDENCE_NAMES[evidence]}
                {before !== undefined && before !== rating && ` · ${before} of 4 the time before`}
              </span>
            </div>
          )
        })}
      </div>
      {payload.items.map(({part, question: id}) => {
        const question = questions.get(id)
        if (question === undefined)
          return (
            <p key={id} className="soft">
              The question “{id}” is no longer there.
            </p>
          )
        const points = verdict.points.filter(point => point.question === id)
        return (
          <section key={id} className="practice-stack mock-part">
            <h2>
              {PART_NAMES[part]}: <PageLink href={`/practice/question/${id}`}>{question.title}</PageLink>
            </h2>
            <Points points={points} prose={proseFor(record, id)} level={payload.level} />
            <details>
              <summary>A stronger answer</summary>
              <div className="model-answer">
                <Markdown text={question.answer} top={3} />
              </div>
            </details>
          </section>
        )
      })}
      <p className="card-actions">
        <PageLink className="button strong" href="/practice/mock">
          Another one
        </PageLink>
        <PageLink className="button" href="/practice">
          Back to today
        </PageLink>
      </p>
    </div>
  )
}

function proseFor(record: MockRecord, question: string): string {
  const answer = record.answers.findLast(({payload}) => payload.question === question)
  const parsed = responseSchema.safeParse(answer?.payload.response)
  return parsed.success ? proseOf(parsed.data) : ""
}

function Points({
  points,
  prose,
  level,
}: {
  readonly points: readonly MockPoint[]
  readonly prose: string
  readonly level: MockRecord["started"]["payload"]["level"]
}) {
  const landed = points.filter(({result}) => result.share >= 0.7)
  const missed = points.filter(({result}) => result.share < 0.7)
  const quote = ({point}: MockPoint) => {
    const found = point.match === undefined ? {says: "missing" as const} : matchPoint(point.match, prose)
    return found.says === "missing" ? null : prose.slice(found.start, found.end)
  }
  const line = (one: MockPoint) => {
    const words = quote(one)
    return (
      <li key={one.point.id}>
        <p>{one.point.says}</p>
        <p className="small faint">
          {DIMENSION_NAMES[dimensionOf(one, level)]} · {EVIDENCE_NAMES[one.result.evidence]}
          {words !== null && ` · you wrote “${words}”`}
        </p>
      </li>
    )
  }
  return (
    <div className="mock-points">
      <div>
        <h3>Landed</h3>
        {landed.length === 0 ? (
          <p className="soft">Nothing that the rubric asks for.</p>
        ) : (
          <ul className="point-list">{landed.map(line)}</ul>
        )}
      </div>
      <div>
        <h3>To sharpen</h3>
        {missed.length === 0 ? (
          <p className="soft">Nothing was missing.</p>
        ) : (
          <ul className="point-list">{missed.map(line)}</ul>
        )}
      </div>
    </div>
  )
}
