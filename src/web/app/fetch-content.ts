import type {Content} from "#model/content/content"
import {UserError} from "#model/user-error"
import type {ContentFiles} from "./content-files"
import {noteUpdate, UPDATED} from "./updated"

/** What the content of this build hashes to, written in when it is made; there is none in dev. */
declare const CONTENT_HASH: string | undefined
const FOLDER = `/content/${typeof CONTENT_HASH === "undefined" ? "dev" : CONTENT_HASH}`

const kept = new Map<string, Promise<unknown>>()

/** A content file of this build, fetched once. Both ends are built together, so it is trusted as it comes.
 * @throws UserError where it cannot be had (offline before the first visit, server gone) */
export function fetchContent<Name extends keyof ContentFiles & string>(
  name: Name,
): Promise<ContentFiles[Name]> {
  const before = kept.get(name)
  if (before !== undefined) return before as Promise<ContentFiles[Name]>
  const fetched = load<ContentFiles[Name]>(name)
  kept.set(name, fetched)
  // a failure is not kept: the next call tries again
  fetched.catch(() => kept.delete(name))
  return fetched
}

/** Whether all content of this build is gone from the server, which has another build then. */
async function isGone(): Promise<boolean> {
  const response = await fetch(`${FOLDER}/catalog.json`, {method: "HEAD"}).catch(() => undefined)
  return response?.status === 404
}

async function load<T>(name: string): Promise<T> {
  const response = await fetch(`${FOLDER}/${name}`).catch(() => undefined)
  if (response?.ok) return response.json()
  if (response?.status === 404 && (await isGone())) {
    noteUpdate()
    throw UPDATED
  }
  throw new UserError(
    response === undefined
      ? "Could not reach the place that Lanewise was loaded from"
      : `Expected the file "${name}", the server answered ${response.status}`,
    "Check the connection or start the server again, then load the page anew",
  )
}

/** All of the content, for the engine and for the pages that look at it closely. */
export async function fetchAllContent(): Promise<Content> {
  const [career, lanes, claims, fit, plan] = await Promise.all([
    fetchContent("career.json"),
    fetchContent("lanes.json"),
    fetchContent("claims.json"),
    fetchContent("fit.json"),
    fetchContent("plan.json"),
  ])
  return {...career, ...lanes, ...claims, ...fit, ...plan}
}
