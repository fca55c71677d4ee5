import {useEffect, useId, useState} from "react"
import {compareForecast, forecastOf} from "#core/career/view/compare-forecast"
import {foldForecasts} from "#core/journal/fold-forecasts"
import type {CareerAnswer} from "#model/career-answer"
import {useHeadline} from "../../app/answer/use-headline"
import {useAnswer} from "../../app/answer-store"
import {
  exportJournal,
  forgetMe,
  freezeForecast,
  importJournal,
  openJournal,
  refreshJournal,
  retractEvent,
  useJournal,
} from "../../app/journal"
import {FileButton} from "../../ui/file-button"
import {dayOf, money, moneyExact, moneyRange, moneySigned} from "../../ui/format"
import {Modal} from "../../ui/modal"
import {Notice} from "../../ui/notice"
import {saveFile} from "../../ui/save-file"
import {ScrollBox} from "../../ui/scroll-box"

const ENGINE = "lanewise-web/0.1.0"

/** Forecasts kept to be held against what comes, and the journal that keeps them. */
export function JournalSection({answer}: {readonly answer: CareerAnswer}) {
  const journal = useJournal()
  const [said, setSaid] = useState<string | null>(null)
  const [isForgetting, setForgetting] = useState(false)
  useEffect(() => {
    void openJournal()
  }, [])
  async function attempt(work: () => Promise<unknown>, done?: string): Promise<void> {
    try {
      const outcome = await work()
      setSaid(done ?? (typeof outcome === "string" ? outcome : null))
    } catch (error) {
      setSaid(error instanceof Error ? `${error.message}.` : String(error))
    }
  }
  return (
    <section className="stack no-print">
      <h2>Frozen forecasts</h2>
      <p className="soft measure">
        Freeze today's forecast and come back in a year: a forecast is worth what it can be held to. It stays
        in this browser.
      </p>
      <FreezeForm answer={answer} onFreeze={(name, work) => attempt(work, `“${name}” is frozen.`)} />
      <ForecastList
        answer={answer}
        onRemove={(id, name) => attempt(() => retractEvent(id), `“${name}” is taken back.`)}
      />
      {journal?.notice != null && (
        <Notice>
          <p>{journal.notice}</p>
        </Notice>
      )}
      <div className="notice-row">
        <button
          type="button"
          className="button"
          onClick={() =>
            attempt(async () =>
              saveFile("lanewise-journal.jsonl", await exportJournal(), "application/jsonl"),
            )
          }
        >
          Export the journal ({journal?.events.length ?? 0})
        </button>
        <FileButton
          label="Journal file"
          accept=".jsonl,application/jsonl,text/plain"
          onFile={chosen => attempt(async () => importJournal(await chosen.text()))}
        >
          Import a journal
        </FileButton>
        <button type="button" className="button danger" onClick={() => setForgetting(true)}>
          Forget me
        </button>
      </div>
      <p className="small soft" role="status">
        {said}
      </p>
      {isForgetting && (
        <ForgetDialog
          count={journal?.events.length ?? 0}
          onClose={() => setForgetting(false)}
          onForget={() => attempt(forgetMe)}
        />
      )}
    </section>
  )
}

function FreezeForm(props: {
  readonly answer: CareerAnswer
  readonly onFreeze: (name: string, work: () => Promise<void>) => Promise<void>
}) {
  const {answer, onFreeze} = props
  const {isCurrent, uncertainty, isUncertaintyCurrent} = useAnswer()
  const words = useHeadline()
  const [name, setName] = useState("")
  const id = useId()
  const trimmed = name.trim()
  return (
    <form
      className="freeze"
      onSubmit={async event => {
        event.preventDefault()
        if (trimmed === "" || words === null) return
        const pBest =
          isUncertaintyCurrent && uncertainty !== null ? uncertainty.best.mean.map(({value}) => value) : null
        const forecast = forecastOf(answer, {name: trimmed, engine: ENGINE, headline: words.sentence, pBest})
        await onFreeze(trimmed, () => freezeForecast(forecast))
        setName("")
      }}
    >
      <div className="field">
        <label htmlFor={id}>Name of the forecast</label>
        <input
          id={id}
          className="input"
          value={name}
          maxLength={120}
          placeholder="Before the offer from a lab"
          onChange={event => setName(event.target.value)}
        />
      </div>
      <button type="submit" className="button strong" disabled={trimmed === "" || !isCurrent}>
        Freeze this forecast
      </button>
    </form>
  )
}

function ForecastList({
  answer,
  onRemove,
}: {
  readonly answer: CareerAnswer
  readonly onRemove: (id: string, name: string) => void
}) {
  const journal = useJournal()
  const forecasts = foldForecasts(journal?.events ?? [])
  if (forecasts.length === 0) return <p className="faint">Nothing is frozen yet.</p>
  return (
    <ul className="forecasts">
      {[...forecasts].reverse().map(({id, at, payload}) => (
        <li key={id}>
          <details>
            <summary>
              <strong>{payload.name}</strong> <span className="faint">{dayOf(at)}</span>
            </summary>
            <p className="serif forecast-said">{payload.headline}</p>
            <ScrollBox label={`Then and now: ${payload.name}`}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">Then and now</th>
                    <th scope="col">Median then</th>
                    <th scope="col">Median now</th>
                    <th scope="col">Change</th>
                    <th scope="col">p10 to p90 then</th>
                  </tr>
                </thead>
                <tbody>
                  {compareForecast(payload, answer).map(({name, then, now}) => (
                    <tr key={name}>
                      <th scope="row">{name}</th>
                      <td title={moneyExact(then.p50)}>{money(then.p50, 50_000)}</td>
                      <td title={now === null ? undefined : moneyExact(now.p50)}>
                        {now === null ? "not in the present answer" : money(now.p50, 50_000)}
                      </td>
                      <td>{now === null ? "–" : moneySigned(now.p50 - then.p50, 50_000)}</td>
                      <td>{moneyRange(then.p10, then.p90)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollBox>
            <button type="button" className="button danger" onClick={() => onRemove(id, payload.name)}>
              Take it back
            </button>
          </details>
        </li>
      ))}
    </ul>
  )
}

function ForgetDialog(props: {
  readonly count: number
  readonly onClose: () => void
  readonly onForget: () => void
}) {
  const {count, onClose, onForget} = props
  useEffect(() => {
    // what is erased is what the browser holds, so that is what is counted
    refreshJournal().catch(() => {})
  }, [])
  return (
    <Modal label="Forget me" onClose={onClose}>
      <div className="dialog-body">
        <h2>Erase all that this browser keeps of you?</h2>
        <p>
          Your profile, answers, cards, plan, offers, lab code and forecasts ({count}{" "}
          {count === 1 ? "event" : "events"}) and whatever is being written are gone for good, and every open
          tab of Lanewise begins anew. Export the journal first if you may want it back.
        </p>
        <div className="notice-row">
          <button type="button" className="button" onClick={onClose}>
            Keep it
          </button>
          <button
            type="button"
            className="button danger"
            onClick={() => {
              onForget()
              onClose()
            }}
          >
            Erase it
          </button>
        </div>
      </div>
    </Modal>
  )
}
