import {choosePreset, useScenario} from "../../app/scenario-store"
import {useCatalog} from "../../app/use-catalog"
import {Segments} from "../../ui/segments"

/** Whose numbers hold: the four presets, and what the chosen one means. */
export function PresetChoice() {
  const {value: catalog} = useCatalog()
  const {preset} = useScenario()
  if (catalog === null) return <div className="skeleton preset-skeleton" />
  return (
    <div className="preset-choice">
      <Segments
        legend="Whose numbers"
        options={catalog.presets.map(({id, name}) => ({value: id, name}))}
        value={preset}
        onChange={choosePreset}
      />
      <p className="small soft">{catalog.presets.find(({id}) => id === preset)?.explain}</p>
    </div>
  )
}
