import {PROSE_ASKED} from "#core/practice/answer-steps"
import type {Question} from "#model/practice/question"
import type {Response} from "#model/practice/response"
import {CodeLines} from "./code-lines"
import {CodingAnswer} from "./coding-answer"
import {FormAnswerFields} from "./form-answer"
import {IncidentAnswer} from "./incident-answer"
import {NumberAnswer} from "./number-answer"
import {ProseField} from "./prose-field"

type Props = {
  readonly question: Question
  readonly response: Response
  readonly onChange: (response: Response) => void
}

/** Everything that an answer needs before it is handed in. */
export function AnswerForm({question, response, onChange}: Props) {
  return (
    <div className="answer-form">
      <Measured question={question} response={response} onChange={onChange} />
      <ProseField
        label={PROSE_ASKED[response.kind]}
        rows={response.kind === "design" || response.kind === "concept" ? 10 : 6}
        value={response.text}
        onChange={text => onChange({...response, text})}
      />
    </div>
  )
}

function Measured({question, response, onChange}: Props) {
  if (question.kind === "estimation" && response.kind === "estimation")
    return (
      <div className="decision-form">
        {question.estimate.quantities.map(({id, ask, unit}) => (
          <NumberAnswer
            key={id}
            label={ask}
            unit={unit}
            value={response.numbers[id]}
            onChange={value => {
              const {[id]: _, ...rest} = response.numbers
              onChange({...response, numbers: value === undefined ? rest : {...rest, [id]: value}})
            }}
          />
        ))}
      </div>
    )
  if (question.kind === "debugging" && response.kind === "debugging")
    return <IncidentAnswer question={question} response={response} onChange={onChange} />
  if (question.kind === "code-reading" && response.kind === "code-reading")
    return (
      <CodeLines
        code={question.code ?? ""}
        marked={response.lines}
        onToggle={line =>
          onChange({
            ...response,
            lines: response.lines.includes(line)
              ? response.lines.filter(one => one !== line)
              : [...response.lines, line],
          })
        }
      />
    )
  if (question.kind === "coding" && response.kind === "coding")
    return <CodingAnswer drill={question.drill} response={response} onChange={onChange} />
  if (
    (question.kind === "trade-off" && response.kind === "trade-off") ||
    (question.kind === "design" && response.kind === "design")
  )
    return (
      <FormAnswerFields
        question={question.id}
        fields={question.form.fields}
        answer={response.form}
        onChange={form => onChange({...response, form})}
      />
    )
  return null
}
