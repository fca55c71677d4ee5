import {tasteLab} from "#labs/grade/taste-lab"
import type {FitBank, FitTaste} from "#model/content/fit-bank"
import type {Lab, OpenLab} from "#model/labs/lab"
import {LANES, type LaneId} from "#model/lane"

/** A taste of a lane's work with the small lab that it is had in. */
export type TasteFile = {
  readonly lane: LaneId
  readonly taste: Pick<FitTaste, "lab" | "trap" | "minutes">
  readonly lab: OpenLab
}
export type TasteFiles = {readonly [file: `tastes/${string}.json`]: TasteFile}

/** One file for each taste, loaded when it is opened. It holds the mistake that is to be found, and not where it is. */
export function tasteFiles(bank: FitBank | null, labs: readonly Lab[]): TasteFiles {
  return Object.fromEntries(
    LANES.flatMap(lane => {
      const taste = bank?.tastes[lane]
      const lab = labs.find(({id}) => id === taste?.lab)
      if (taste === undefined || lab === undefined) return []
      const {lab: id, trap, minutes} = taste
      const file: TasteFile = {lane, taste: {lab: id, trap, minutes}, lab: tasteLab(lab, taste)}
      return [[`tastes/${lane}.json`, file]]
    }),
  )
}
