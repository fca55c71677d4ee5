import {Suspense} from "react"
import type {OpenLab} from "#model/labs/lab"
import {Notice} from "../../../ui/notice"
import {PICTURES} from "../pictures/all-pictures"
import type {Watching} from "../run/session-state"

/** The picture of one world: playing, drawn, or why there is none. */
export function PicturePanel({lab, watching}: {readonly lab: OpenLab; readonly watching: Watching}) {
  const {state} = watching
  if (state.kind === "playing") return <div className="skeleton lab-picture-skeleton" />
  if (state.kind === "failed")
    return (
      <Notice>
        <p>There is no picture of this world. {state.message}.</p>
      </Notice>
    )
  const Picture = PICTURES[lab.system]
  if (Picture === undefined)
    return <p className="soft">This system has no picture; the figures say it all.</p>
  return (
    <Suspense fallback={<div className="skeleton lab-picture-skeleton" />}>
      <Picture trace={state.trace} />
    </Suspense>
  )
}
