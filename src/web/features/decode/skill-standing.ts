import {useMemo} from "react"
import {z} from "zod"
import {onForgotten} from "../../app/forgotten"
import {SKILL_STANDING_KEY} from "../../app/skill-standing-key"
import {createStore, useStore} from "../../app/store"
import {useProfileSkills} from "../../app/use-profile-skills"

export const STANDINGS = ["have", "learning", "lack"] as const
export type Standing = (typeof STANDINGS)[number]
export type SkillStandings = Readonly<Record<string, Standing>>

const standingsSchema = z.record(z.string(), z.enum(STANDINGS))

function kept(): SkillStandings {
  try {
    return standingsSchema.safeParse(JSON.parse(localStorage.getItem(SKILL_STANDING_KEY) ?? "{}")).data ?? {}
  } catch {
    return {}
  }
}

let store: ReturnType<typeof createStore<SkillStandings>> | undefined

function standings(): ReturnType<typeof createStore<SkillStandings>> {
  store ??= createStore(kept())
  return store
}

onForgotten(() => store?.set(() => ({})))

/** Which skills the person has, learns or lacks: those of their profile are had, unless they said otherwise here. */
export function useStandings(): SkillStandings {
  const said = useStore(standings())
  const {value: skills} = useProfileSkills()
  return useMemo(() => {
    const had = (skills ?? []).map(({id}): [string, Standing] => [id, "have"])
    return {...Object.fromEntries(had), ...said}
  }, [skills, said])
}

export function setStanding(skill: string, standing: Standing): void {
  standings().set(before => ({...before, [skill]: standing}))
  try {
    localStorage.setItem(SKILL_STANDING_KEY, JSON.stringify(standings().get()))
  } catch {
    // storage is full or turned off: it holds until the page is closed
  }
}
