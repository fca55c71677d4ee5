import {useState} from "react"
import type {Practice} from "#core/journal/practice-now"
import {cardText} from "#core/practice/card-text"
import {recallOn} from "#core/practice/memory"
import type {CardStanding} from "#core/practice/practice-state"
import {counted} from "#core/practice/practice-words"
import {percent} from "#model/percent"
import type {CardSet} from "#model/practice/practice-events"
import {Markdown} from "../../../ui/markdown/markdown"
import {CardEditor} from "./card-editor"

function standingWords(standing: CardStanding | null, today: number): string {
  if (standing === null || standing.memory === null) return "not met yet"
  const lapses = standing.lapses === 0 ? "" : `, forgotten ${counted(standing.lapses, "time")}`
  return `${percent(recallOn(standing.memory, today))} recalled today${lapses}`
}

/** A card in a list, and what can be done with it. */
export function CardRow(props: {
  readonly id: string
  readonly standing: CardStanding | null
  readonly practice: Practice
  readonly onSet: (state: CardSet["state"]) => void
}) {
  const {id, standing, practice, onSet} = props
  const [isEditing, setEditing] = useState(false)
  const text = cardText(id, practice.questions, practice.record.own)
  const own = practice.record.own.get(id)
  const isAside = standing?.state === "suspended" || standing?.state === "leech"
  return (
    <li>
      {text === null ? (
        <p className="soft">A card of another track or of a question that is gone ({id})</p>
      ) : (
        <details>
          <summary>
            <Markdown text={text.front.split("\n")[0] ?? ""} top={4} />
          </summary>
          <div className="own-back">
            <Markdown text={text.back === "" ? "No answer yet." : text.back} top={4} />
          </div>
        </details>
      )}
      <p className="small faint own-line">
        <span>
          {text?.from} · {standing?.state === "leech" ? "forgotten six times: better written anew · " : ""}
          {standingWords(standing, practice.today)}
        </span>
        <button type="button" className="link-button" onClick={() => onSet(isAside ? "active" : "suspended")}>
          {isAside ? "Take up again" : "Set aside"}
        </button>
        {own !== undefined && (
          <>
            <button type="button" className="link-button" onClick={() => setEditing(before => !before)}>
              {isEditing ? "Close" : "Edit"}
            </button>
            <button type="button" className="link-button" onClick={() => onSet("deleted")}>
              Delete
            </button>
          </>
        )}
      </p>
      {isEditing && own !== undefined && (
        <CardEditor
          track={own.track}
          own={practice.record.own}
          card={own}
          onSaved={() => setEditing(false)}
        />
      )}
    </li>
  )
}
