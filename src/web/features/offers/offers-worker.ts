import {compareOffers} from "#core/pay/offers/compare-offers"
import {GROWTH_GRID, gapsAt} from "#core/pay/offers/view/growth-gaps"
import {UserError} from "#model/user-error"
import {breathe} from "../../app/breathe"
import {offerInputs} from "./offer-inputs"
import type {CompareRequest, CompareResponse} from "./offers-messages"

let newest = 0

function say(response: CompareResponse): void {
  self.postMessage(response)
}

/** Answers first; then, growth by growth, what the picture of the break-even needs. A newer request ends it. */
async function compare({id, file, today}: CompareRequest): Promise<void> {
  const inputs = await offerInputs()
  if (newest !== id) return
  const given = {...inputs, today}
  say({id, type: "answer", answer: compareOffers(file, given)})
  const points = []
  for (const growth of GROWTH_GRID) {
    await breathe()
    if (newest !== id) return
    points.push(gapsAt(file, growth, given))
  }
  say({id, type: "growth", points})
}

self.addEventListener("message", async ({data}: MessageEvent<CompareRequest>) => {
  newest = data.id
  try {
    await compare(data)
  } catch (error) {
    say({
      id: data.id,
      type: "failed",
      message: error instanceof Error ? error.message : String(error),
      hint: error instanceof UserError ? error.hint : null,
    })
  }
})
