import "../labs.css"
import "./taste.css"
import {useCallback} from "react"
import {LANES, type LaneId} from "#model/lane"
import {fetchContent} from "../../../app/fetch-content"
import {PageFrame} from "../../../app/page-frame"
import {PageLink} from "../../../app/page-link"
import {useFetched} from "../../../app/use-catalog"
import {ErrorNotice} from "../../../ui/notice"
import {TasteBench} from "./taste-bench"

/** Ten minutes of a lane's work: one mistake to find and mend, graded like a lab, and then rated. */
export function TastePage({lane}: {readonly lane: string}) {
  const known = LANES.find(id => id === lane)
  if (known !== undefined) return <Known lane={known} />
  return (
    <PageFrame title="There is no such taste">
      <p className="page-lead measure">
        No lane is called “{lane}”. <PageLink href="/fit">Fit</PageLink> has a taste of each.
      </p>
    </PageFrame>
  )
}

function Known({lane}: {readonly lane: LaneId}) {
  const load = useCallback(() => fetchContent(`tastes/${lane}.json`), [lane])
  const {value, error} = useFetched(load)
  if (error !== null)
    return (
      <PageFrame title="Taste">
        <ErrorNotice error={error} what="The taste could not be loaded" />
      </PageFrame>
    )
  if (value === null) return <div className="skeleton page-skeleton" />
  return <TasteBench file={value} />
}
