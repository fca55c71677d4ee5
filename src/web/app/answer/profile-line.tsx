import {LEVEL_NAMES, ROLE_NAMES} from "#model/lane"
import {useScenario} from "../scenario-store"
import {useCatalog} from "../use-catalog"

/** Whom the answer is for and whose numbers it takes, in a line: for paper, where the form makes no sense. */
export function ProfileLine() {
  const {profile, preset, beliefs, seed} = useScenario()
  const {value: catalog} = useCatalog()
  if (catalog === null) return null
  const moved = Object.keys(beliefs).length
  return (
    <p className="print-only">
      {ROLE_NAMES[profile.role]}, {LEVEL_NAMES[profile.level].toLowerCase()}, {profile.years} years of work,{" "}
      {catalog.places.find(({id}) => id === profile.place)?.name ?? profile.place}, {profile.hoursPerWeek}{" "}
      hours a week to learn · numbers: {catalog.presets.find(({id}) => id === preset)?.name}
      {moved > 0 && `, ${moved} moved by hand`} · seed {seed}
    </p>
  )
}
