import {useCallback} from "react"
import type {OpenLab} from "#model/labs/lab"
import {UserError} from "#model/user-error"
import {fetchContent} from "../../app/fetch-content"
import {type Fetched, useFetched} from "../../app/use-catalog"

/** What the page of a lab shows: the lab, and the names of its skills. */
export type LoadedLab = {readonly lab: OpenLab; readonly skills: Readonly<Record<string, string>>}

/** The lab of an address, or null where there is none of that name. */
async function loadLab(slug: string): Promise<LoadedLab | null> {
  const {labs, skills} = await fetchContent("labs.json")
  if (!labs.some(({id}) => id === slug)) return null
  return {lab: await fetchContent(`labs/${slug}.json`), skills}
}

export type LabFetch =
  | {readonly kind: "loading"}
  | {readonly kind: "missing"}
  | {readonly kind: "failed"; readonly error: Error}
  | ({readonly kind: "loaded"} & LoadedLab)

export function useLab(slug: string): LabFetch {
  const load = useCallback(async () => ({found: await loadLab(slug)}), [slug])
  const {value, error}: Fetched<{readonly found: LoadedLab | null}> = useFetched(load)
  if (error !== null) return {kind: "failed", error: explain(error)}
  if (value === null) return {kind: "loading"}
  return value.found === null ? {kind: "missing"} : {kind: "loaded", ...value.found}
}

function explain(error: Error): Error {
  if (error instanceof UserError || navigator.onLine) return error
  return new UserError("This lab has not been loaded yet, and you are offline", "Open it once while online")
}
