import {useEffect, useState} from "react"
import {useLocation} from "wouter"
import {LANE_NAMES, LANES} from "#model/lane"
import {LaneMark} from "../ui/lane-mark"
import {PickDialog} from "../ui/pick-dialog"
import {askForBelief} from "./belief-request"
import type {ClaimsFile} from "./content-files"
import {fetchContent} from "./fetch-content"
import type {LabsFile} from "./lab-files"
import {PAGES} from "./pages"
import {placeHint} from "./place-hint"
import {noteProfileEdit} from "./profile-memory"
import {changeProfile, choosePreset, resetScenario, scenarioFragment, scenarioLink} from "./scenario-store"
import {nextTheme, setTheme, THEME_NAMES, useTheme} from "./theme"
import {useCatalog} from "./use-catalog"

/** Reaches everything: pages, places, presets, beliefs, lanes, labs, claims and actions. */
export function Palette({onClose, onHelp}: {readonly onClose: () => void; readonly onHelp: () => void}) {
  const [, goTo] = useLocation()
  const {value: catalog} = useCatalog()
  const [claims, setClaims] = useState<ClaimsFile["claims"]>({})
  const [labs, setLabs] = useState<LabsFile["labs"]>([])
  const theme = useTheme()
  useEffect(() => {
    fetchContent("labs.json").then(
      file => setLabs(file.labs),
      () => {}, // as below
    )
    fetchContent("claims.json").then(
      file => setClaims(file.claims),
      () => {}, // the other things can still be found
    )
  }, [])
  const open = (path: string) => goTo(`${path}${scenarioFragment()}`)
  const items = [
    ...PAGES.map(({path, name, key}) => ({
      id: `page ${path}`,
      name,
      hint: `g ${key}`,
      run: () => open(path),
    })),
    {id: "page /sources", name: "Sources", hint: "Page", run: () => open("/sources")},
    ...LANES.map(lane => ({
      id: `lane ${lane}`,
      name: LANE_NAMES[lane],
      hint: "Lane",
      mark: <LaneMark lane={lane} />,
      run: () => open(`/lanes/${lane}`),
    })),
    {
      id: "action theme",
      name: `Theme: ${THEME_NAMES[nextTheme(theme)].toLowerCase()}`,
      hint: "Action",
      run: () => setTheme(nextTheme(theme)),
    },
    {
      id: "action copy",
      name: "Copy a link to this scenario",
      hint: "Action",
      run: () => void navigator.clipboard?.writeText(scenarioLink()),
    },
    {id: "action print", name: "Print this page", hint: "Action", run: () => window.print()},
    {id: "action reset", name: "Start over from the defaults", hint: "Action", run: resetScenario},
    {id: "action keys", name: "List the keys", hint: "?", run: onHelp},
    ...(catalog?.presets ?? []).map(({id, name}) => ({
      id: `preset ${id}`,
      name,
      hint: "Preset",
      run: () => choosePreset(id),
    })),
    ...(catalog?.beliefs ?? []).map(({id, name, group}) => ({
      id: `belief ${id}`,
      name,
      hint: `Belief: ${group}`,
      run: () => {
        askForBelief(id)
        open("/career")
      },
    })),
    ...(catalog?.places ?? []).map(({id, name, kind, country}) => ({
      id: `place ${id}`,
      name,
      hint: placeHint(kind, country),
      run: () => {
        changeProfile({place: id})
        noteProfileEdit()
      },
    })),
    ...labs.map(({id, title, track, minutes}) => ({
      id: `lab ${id}`,
      name: title,
      hint: `Lab: ${minutes} min`,
      mark: <LaneMark lane={track} />,
      run: () => open(`/labs/${id}`),
    })),
    ...Object.values(claims).map(({id, title, number}) => ({
      id: `claim ${id}`,
      name: title,
      hint: `Claim ${number}`,
      run: () => open(`/claims/${id}`),
    })),
  ]
  return (
    <PickDialog
      label="Find anything"
      placeholder="A page, place, belief, lane, lab, claim or action"
      items={items}
      onPick={id => items.find(item => item.id === id)?.run()}
      onClose={onClose}
    />
  )
}
