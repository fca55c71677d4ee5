import "./keep.css"
import {useState} from "react"
import {CompareTable} from "./compare-table"
import {SavedList} from "./saved-list"
import {TitleGridFigure} from "./title-grid-figure"
import {useSavedReadings} from "./use-saved-readings"

/** Most postings that stand side by side. */
export const MOST_COMPARED = 4

/** The kept postings: a list, two to four of them side by side, and how often titles held. */
export function SavedSection() {
  const saved = useSavedReadings()
  const [chosen, setChosen] = useState<readonly string[]>([])
  if (saved.length === 0) return null
  const compared = saved.filter(({id}) => chosen.includes(id))
  function toggle(id: string): void {
    setChosen(before =>
      before.includes(id) ? before.filter(one => one !== id) : [...before, id].slice(-MOST_COMPARED),
    )
  }
  return (
    <section className="saved" aria-labelledby="saved-title">
      <h2 id="saved-title">Your saved postings</h2>
      <SavedList saved={saved} chosen={chosen} onToggle={toggle} />
      {compared.length > 1 && <CompareTable compared={compared} />}
      <TitleGridFigure saved={saved} />
    </section>
  )
}
