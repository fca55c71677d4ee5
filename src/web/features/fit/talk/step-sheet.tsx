import type {FitStep} from "#core/fit/next-step"
import type {StepOption, StepWords} from "#core/fit/view/step-words"
import {isRepeatedClick} from "../../../ui/repeated-click"

/** One question with its answers, each a button with its key. */
export function StepSheet(props: {
  readonly step: FitStep
  readonly words: StepWords
  readonly onChoose: (option: StepOption) => void
}) {
  const {step, words, onChoose} = props
  if (step.kind === "pair") return <PairSheet words={words} onChoose={onChoose} />
  return (
    <>
      {words.statements.map(text => (
        <p key={text} className="fit-subject">
          {text}
        </p>
      ))}
      <ul className={step.kind === "anchor" ? "fit-options fit-scale" : "fit-options"}>
        {words.options.map((option, index) => (
          <li key={option.value}>
            <OptionButton option={option} number={index + 1} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </>
  )
}

function PairSheet({
  words: {statements, options},
  onChoose,
}: {
  readonly words: StepWords
  readonly onChoose: (option: StepOption) => void
}) {
  const button = (number: number, name: string) => {
    const option = options[number - 1]
    if (option === undefined) return null
    return (
      <OptionButton
        option={{...option, text: name}}
        number={number}
        onChoose={onChoose}
        label={option.text}
      />
    )
  }
  const [first, second] = statements
  return (
    <div className="fit-pair">
      <div className="fit-side">
        <p>{first}</p>
        <div className="fit-side-buttons">
          {button(1, "By far")}
          {button(2, "Rather")}
        </div>
      </div>
      <div className="fit-side">
        <p>{second}</p>
        <div className="fit-side-buttons">
          {button(4, "Rather")}
          {button(5, "By far")}
        </div>
      </div>
      <div className="fit-neither">{button(3, "I cannot choose")}</div>
    </div>
  )
}

function OptionButton(props: {
  readonly option: StepOption
  readonly number: number
  readonly onChoose: (option: StepOption) => void
  readonly label?: string
}) {
  const {option, number, onChoose, label} = props
  return (
    <button
      type="button"
      className="fit-option"
      aria-label={label}
      onClick={({nativeEvent}) => {
        // the second click of a double click would answer the next question unread
        if (!isRepeatedClick(nativeEvent)) onChoose(option)
      }}
    >
      <kbd>{number}</kbd>
      <span>{option.text}</span>
    </button>
  )
}
