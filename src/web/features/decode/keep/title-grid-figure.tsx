import {LANE_WORDS} from "#core/decode/view/lane-words"
import {GRID_ORDER, titleGrid} from "#core/decode/view/title-grid"
import {Figure} from "../../../ui/figure"
import {PostingMark} from "../posting/posting-mark"
import type {SavedReading} from "./use-saved-readings"

/** What titles said against what the duties are, over one's own saved postings. */
export function TitleGridFigure({saved}: {readonly saved: readonly SavedReading[]}) {
  const {counts, total, sentence} = titleGrid(saved.map(({reading}) => reading))
  return (
    <Figure
      title="What titles said, and what the duties are"
      level={3}
      says={sentence}
      provenance={`${total} of your own postings, kept in this browser · a title that leaves its lane open counts as naming none`}
    >
      <table className="title-grid">
        <thead>
          <tr>
            <th scope="col">Title says</th>
            {GRID_ORDER.map(lane => (
              <th key={lane} scope="col">
                <span className="lane-name">
                  <PostingMark lane={lane} /> {lane === "none" ? "None" : LANE_WORDS[lane]}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {GRID_ORDER.map(title => (
            <tr key={title}>
              <th scope="row">
                <span className="lane-name">
                  <PostingMark lane={title} /> {title === "none" ? "No lane" : LANE_WORDS[title]}
                </span>
              </th>
              {GRID_ORDER.map(lane => {
                const found = counts[title][lane]
                return (
                  <td key={lane} className={title === lane ? "agrees" : undefined}>
                    {found === 0 ? <span className="faint">0</span> : <strong>{found}</strong>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        <caption className="small faint">
          Rows: the title. Columns: the duties. Shaded: both the same.
        </caption>
      </table>
    </Figure>
  )
}
