import {type Decoder, prepareDecoder} from "#core/decode/decode-posting"
import type {Content} from "#model/content/content"
import {fetchContent} from "./fetch-content"
import {type Fetched, useFetched} from "./use-catalog"

/** The reader of postings, and the skills that it knows. */
export type LoadedDecoder = {readonly decoder: Decoder; readonly skills: Content["skills"]}

let prepared: Promise<LoadedDecoder> | undefined

/** Fetched and made ready once; a failure is not kept, so that the next call tries again. */
export function loadDecoder(): Promise<LoadedDecoder> {
  if (prepared !== undefined) return prepared
  prepared = fetchContent("decode.json").then(({model, skills}) => ({
    decoder: prepareDecoder(model, skills),
    skills,
  }))
  prepared.catch(() => {
    prepared = undefined
  })
  return prepared
}

/** The reader of postings: a model of some 300 KB that only pages about postings load. */
export function useDecoder(): Fetched<LoadedDecoder> {
  return useFetched(loadDecoder)
}
