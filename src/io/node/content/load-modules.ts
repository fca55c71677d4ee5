import {basename} from "node:path"
import {type Module, moduleSheetSchema, TRACKS} from "#model/practice/track"
import {requireSound} from "./content-problem"
import {ContentReader} from "./content-reader"

/** The modules of all tracks below `root`, in the order of teaching, without their questions: those take a second to read.
 * @param root the folder that holds `content`
 * @throws UserError where a module breaks its schema */
export function loadModules(root: string): readonly Module[] {
  const reader = new ContentReader(root)
  const modules = TRACKS.flatMap(track =>
    reader
      .folders(`content/tracks/${track}`)
      .flatMap((folder): Module[] => {
        const sheet = reader.yaml(`${folder}/module.yml`, moduleSheetSchema)
        return sheet === undefined ? [] : [{...sheet, id: basename(folder), track}]
      })
      .sort((a, b) => a.order - b.order),
  )
  requireSound("modules", reader.problems)
  return modules
}
