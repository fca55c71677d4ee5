import "./labs.css"
import "./catalogue/catalogue.css"
import {LAB_LEVELS} from "#model/labs/lab"
import {LANES} from "#model/lane"
import {fetchContent} from "../../app/fetch-content"
import type {LabsFile} from "../../app/lab-files"
import {PageFrame} from "../../app/page-frame"
import {createStore, useStore} from "../../app/store"
import {useFetched} from "../../app/use-catalog"
import {ErrorNotice} from "../../ui/notice"
import {Difficulty} from "./catalogue/difficulty"
import {filterLabs, isFiltering, type LabFilter, NO_FILTER} from "./catalogue/filter-labs"
import {LabFilters} from "./catalogue/lab-filters"
import {TrackSection} from "./catalogue/track-section"
import {LEVEL_WORDS} from "./level-words"
import {useLabRecords} from "./use-lab-records"

const loadLabs = () => fetchContent("labs.json")

/** Lives as long as the tab, so that one comes back from a lab to the same list. */
const filterStore = createStore<LabFilter>(NO_FILTER)

/** Every lab by track, with how far one has come. */
export function LabsPage() {
  const {value: file, error} = useFetched(loadLabs)
  return (
    <PageFrame title="Labs">
      <p className="page-lead measure">
        Where practice becomes proof. Your own TypeScript or Python takes one decision in a system that
        behaves as it does in production; the grade is what the system then measures.
      </p>
      {error !== null && <ErrorNotice error={error} what="The labs could not be loaded" />}
      {file === null ? (
        error === null && <div className="skeleton labs-skeleton" />
      ) : (
        <Catalogue file={file} />
      )}
    </PageFrame>
  )
}

function Catalogue({file: {labs, skills}}: {readonly file: LabsFile}) {
  const filter = useStore(filterStore)
  const records = useLabRecords()
  const found = filterLabs(labs, filter, {skills, records})
  const clear = () => filterStore.set(() => NO_FILTER)
  return (
    <>
      <LabFilters
        labs={labs}
        skills={skills}
        filter={filter}
        onChange={change => filterStore.set(before => ({...before, ...change}))}
      />
      <p className="labs-count small faint" role="status">
        {isFiltering(filter) ? `${found.length} of ${labs.length} labs` : `${labs.length} labs`}
        {isFiltering(filter) && found.length > 0 && (
          <button type="button" className="link-button" onClick={clear}>
            Show all
          </button>
        )}
      </p>
      {found.length > 0 && <LabKey />}
      {found.length === 0 && (
        <div className="labs-empty">
          <p>
            <strong>No lab fits all of that</strong>
          </p>
          <p className="soft">Each lab asks for a few skills only; leave the skill or the time open.</p>
          <button type="button" className="button" onClick={clear}>
            Show all {labs.length} labs
          </button>
        </div>
      )}
      {LANES.map(track => {
        const own = found.filter(lab => lab.track === track)
        if (own.length === 0) return null
        return <TrackSection key={track} track={track} labs={own} skills={skills} records={records} />
      })}
      <p className="small faint measure">
        Everything runs in this browser; what is loaded goes on working offline. The same labs are on the
        command line: <code>lanewise lab list</code>.
      </p>
    </>
  )
}

/** What the signs of the rows mean. */
function LabKey() {
  return (
    <p className="labs-key small faint">
      {LAB_LEVELS.map(level => `${level} ${LEVEL_WORDS[level]}`).join(", ")}. <Difficulty value={3} /> how
      hard, of 5.
    </p>
  )
}
