import {useEffect, useState} from "react"
import type {Content} from "#model/content/content"
import type {Catalog, ContentFiles} from "./content-files"
import {fetchAllContent, fetchContent} from "./fetch-content"

export type Fetched<T> = {readonly value: T | null; readonly error: Error | null}

/** What a function loads, once it is there; `load` must stay the same function. */
export function useFetched<T>(load: () => Promise<T>): Fetched<T> {
  const [state, setState] = useState<Fetched<T>>({value: null, error: null})
  useEffect(() => {
    let isWanted = true
    load().then(
      value => isWanted && setState({value, error: null}),
      error =>
        isWanted && setState({value: null, error: error instanceof Error ? error : new Error(String(error))}),
    )
    return () => {
      isWanted = false
    }
  }, [load])
  return state
}

const loadCatalog = () => fetchContent("catalog.json")

/** The names that forms and lines need; small. */
export function useCatalog(): Fetched<Catalog> {
  return useFetched(loadCatalog)
}

/** All of the content. */
export function useContent(): Fetched<Content> {
  return useFetched(fetchAllContent)
}

const loadCareerFile = () => fetchContent("career.json")

/** What the engine and the pages about pay need. */
export function useCareerFile(): Fetched<ContentFiles["career.json"]> {
  return useFetched(loadCareerFile)
}
