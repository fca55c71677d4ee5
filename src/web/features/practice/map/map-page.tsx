import {percent} from "#model/percent"
import "./map.css"
import type {Practice} from "#core/journal/practice-now"
import {recallOn} from "#core/practice/memory"
import {counted, KIND_NAMES, LEVEL_NAMES, minuteWords} from "#core/practice/practice-words"
import {DIFFICULTY} from "#core/practice/readiness"
import {exp} from "#math/exp"
import type {Question} from "#model/practice/question"
import type {Module} from "#model/practice/track"
import {PageLink} from "../../../app/page-link"
import {PracticeFrame} from "../practice-frame"
import {useReadiness} from "../use-readiness"

/** The modules of the track: how far one has come in each, and all questions. */
export function MapPage() {
  return (
    <PracticeFrame title="Track" part="/practice/map">
      {practice => <MapBody practice={practice} />}
    </PracticeFrame>
  )
}

function MapBody({practice}: {readonly practice: Practice}) {
  const {file, plan, questions} = practice
  const track = file.tracks.find(({id}) => id === plan.track)
  const modules = file.modules.filter(module => module.track === plan.track)
  const ready = useReadiness(practice)
  return (
    <div className="practice-stack">
      <p className="page-lead measure">
        {track?.name}: {counted(modules.length, "module")} and {counted(questions.length, "question")}.{" "}
        {track?.summary}
      </p>
      <ol className="module-list">
        {modules.map(module => {
          const strength = ready.modules[module.id] ?? ready.track
          const expected = 1 / (1 + exp(-(strength.mean - DIFFICULTY[plan.level])))
          return (
            <ModuleRow
              key={module.id}
              module={module}
              questions={questions.filter(question => question.module === module.id)}
              practice={practice}
              expected={practice.answers.some(answer => answer.module === module.id) ? expected : null}
            />
          )
        })}
      </ol>
      <p className="small faint measure">
        Bars: cards that you have met in grey, and in black how much of them you would recall today. The share
        of points is what your answers let expect at {LEVEL_NAMES[plan.level].toLowerCase()} level; without an
        answer in a module nothing is said. Shares of an interview are guesses from public reports.
      </p>
    </div>
  )
}

function ModuleRow(props: {
  readonly module: Module
  readonly questions: readonly Question[]
  readonly practice: Practice
  readonly expected: number | null
}) {
  const {module, questions, practice, expected} = props
  const cards = practice.cards.filter(card => card.module === module.id)
  const met = cards.filter(({memory}) => memory !== null)
  const recall = met.reduce(
    (sum, {memory}) => sum + (memory === null ? 0 : recallOn(memory, practice.today)),
    0,
  )
  const share = (count: number) => (cards.length === 0 ? 0 : count / cards.length)
  const answered = new Set(practice.answers.map(({question}) => question))
  const done = questions.filter(({id}) => answered.has(id)).length
  return (
    <li className="module-row">
      <div className="module-head">
        <h2>{module.title}</h2>
        <span className="small faint">{module.weight} % of an interview</span>
      </div>
      <p className="soft measure">{module.summary}</p>
      <div
        className="module-bar"
        role="img"
        aria-label={`${percent(share(met.length))} of ${counted(cards.length, "card")} met, ${percent(share(recall))} recalled today`}
      >
        <div className="met" style={{width: `${100 * share(met.length)}%`}} />
        <div className="recalled" style={{width: `${100 * share(recall)}%`}} />
      </div>
      <p className="small faint">
        {questions.length === 0
          ? "No question here yet"
          : `${done} of ${counted(questions.length, "question")} answered · ${met.length} of ${counted(cards.length, "card")} met`}
        {expected !== null && ` · about ${percent(expected)} of the points expected`}
      </p>
      {module.labs.length > 0 && <LabLinks slugs={module.labs} practice={practice} />}
      {questions.length > 0 && (
        <details>
          <summary>Questions</summary>
          <ul className="question-list">
            {questions.map(question => {
              const last = practice.answers.findLast(answer => answer.question === question.id)
              return (
                <li key={question.id}>
                  <PageLink href={`/practice/question/${question.id}`}>{question.title}</PageLink>
                  <span className="small faint">
                    {KIND_NAMES[question.kind]} · {LEVEL_NAMES[question.level]} ·{" "}
                    {minuteWords(question.minutes)}
                    {last !== undefined && ` · ${percent(last.score)}`}
                  </span>
                </li>
              )
            })}
          </ul>
        </details>
      )}
    </li>
  )
}

function LabLinks({slugs, practice}: {readonly slugs: readonly string[]; readonly practice: Practice}) {
  return (
    <ul className="module-labs small faint">
      {slugs.map(slug => (
        <li key={slug}>
          Lab:{" "}
          <PageLink href={`/labs/${slug}`}>
            {practice.file.labs.find(lab => lab.slug === slug)?.title ?? slug}
          </PageLink>
          {practice.labsPassed.has(slug) && " ✓ passed"}
        </li>
      ))}
    </ul>
  )
}
