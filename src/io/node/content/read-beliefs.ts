import {beliefFileSchema, type Preset, presetSchema} from "#model/belief"
import type {GroupedBelief} from "#model/content/content"
import type {ContentReader} from "./content-reader"

/** Every belief of `content/beliefs` in one list, each with the group that its file names. */
export function readBeliefs(reader: ContentReader): GroupedBelief[] {
  return reader.files("content/beliefs", ".yml").flatMap(file => {
    const found = reader.yaml(file, beliefFileSchema)
    return found === undefined ? [] : found.beliefs.map(belief => ({...belief, group: found.group}))
  })
}

/** The presets of `content/presets`, in their own order. */
export function readPresets(reader: ContentReader): Record<string, Preset> {
  const found = Object.values(reader.yamlFolder("content/presets", presetSchema))
  return Object.fromEntries(found.sort((a, b) => a.order - b.order).map(preset => [preset.id, preset]))
}
