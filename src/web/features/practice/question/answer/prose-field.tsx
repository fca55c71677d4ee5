import {type KeyboardEvent, useEffect, useId, useRef} from "react"
import {DictateBar} from "../../voice/dictate-bar"
import {withSpoken} from "../../voice/dictation"
import {useDictation} from "../../voice/use-dictation"
import {useMayDictate} from "../../voice/voice-context"

type Props = {
  readonly label: string
  readonly value: string
  readonly rows?: number
  readonly onChange: (text: string) => void
}

/** Where people write, or dictate where they turned that on. */
export function ProseField(props: Props) {
  return useMayDictate() ? <SpokenField {...props} /> : <WrittenField {...props} />
}

function WrittenField(props: Props & {readonly onKey?: (event: KeyboardEvent<HTMLTextAreaElement>) => void}) {
  const {label, value, rows = 7, onChange, onKey} = props
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="input answer-prose"
        rows={rows}
        value={value}
        onKeyDown={onKey}
        onChange={({target}) => onChange(target.value)}
      />
    </div>
  )
}

function SpokenField(props: Props) {
  const {label, value, onChange} = props
  // results may come faster than the page is drawn; none may be lost
  const text = useRef(value)
  useEffect(() => {
    text.current = value
  }, [value])
  const dictation = useDictation(words => {
    text.current = withSpoken(text.current, words)
    onChange(text.current)
  })
  const press = (event: KeyboardEvent) => {
    if (event.code !== "KeyV" || !event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (dictation.state.status === "off") dictation.start()
    else dictation.stop()
  }
  return (
    <div className="spoken-field">
      <WrittenField {...props} onKey={press} />
      <DictateBar label={label} dictation={dictation} />
    </div>
  )
}
