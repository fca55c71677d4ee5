import {type PayGiven, preparePay} from "#core/pay/band-model"
import {fetchContent} from "./fetch-content"
import {type Fetched, useFetched} from "./use-catalog"

let prepared: Promise<PayGiven> | undefined

/** Fetched and made ready once; a failure is not kept, so that the next page tries again. */
function loadPayModel(): Promise<PayGiven> {
  if (prepared !== undefined) return prepared
  prepared = fetchContent("pay-model.json").then(preparePay)
  prepared.catch(() => {
    prepared = undefined
  })
  return prepared
}

/** The pay model, ready for `payView`: 150 KB that only the pages about pay load. */
export function usePayModel(): Fetched<PayGiven> {
  return useFetched(loadPayModel)
}
