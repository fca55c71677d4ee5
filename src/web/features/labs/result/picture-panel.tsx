import {useCallback} from "react"
import type {OpenLab} from "#model/labs/lab"
import {useFetched} from "../../../app/use-catalog"
import {ErrorNotice, Notice} from "../../../ui/notice"
import {PICTURES, type Picture} from "../pictures/all-pictures"
import type {Watching} from "../run/session-state"
import {PictureBoundary} from "./picture-boundary"
import "../pictures/pictures.css"

/** The picture of one world: playing, drawn, or why there is none. */
export function PicturePanel({lab, watching}: {readonly lab: OpenLab; readonly watching: Watching}) {
  const {state} = watching
  const {value, error} = usePicture(lab.system)
  if (state.kind === "failed")
    return (
      <Notice>
        <p>There is no picture of this world. {state.message}.</p>
      </Notice>
    )
  if (error !== null) return <ErrorNotice error={error} what="What draws the picture could not be loaded" />
  if (state.kind === "playing" || value === null) return <div className="skeleton lab-picture-skeleton" />
  const {Picture} = value
  if (Picture === null) return <p className="soft">This system has no picture; the figures say it all.</p>
  return (
    <PictureBoundary key={`${watching.seed}`}>
      <Picture trace={state.trace} />
    </PictureBoundary>
  )
}

/** What draws a system. Asked for when the lab is opened, it is there before the first run ends, offline too. */
export function usePicture(system: string) {
  const load = useCallback(async (): Promise<{readonly Picture: Picture | null}> => {
    const found = PICTURES[system]
    return {Picture: found === undefined ? null : await found()}
  }, [system])
  return useFetched(load)
}
