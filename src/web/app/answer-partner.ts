import {answerShareSteps} from "#core/career/answer"
import type {LawShare} from "#core/career/law-assembly"
import type {CareerQuestion} from "#model/career-answer"
import {breathe} from "./breathe"
import {fetchAllContent} from "./fetch-content"

/** Half of an answer's policies are worked out by a second worker. The two talk over a port of their own. */
export const SHARES = 2

type PartnerRequest = {readonly id: number; readonly question: CareerQuestion}
/** A share is null where the partner cannot work it out, say because it cannot load the content. */
type PartnerResponse = {readonly id: number; readonly share: LawShare | null}

/** The worker that does the second share of each answer; a newer request ends the older one. */
export function servePartner(port: MessagePort): void {
  let newest = 0
  port.onmessage = async ({data: {id, question}}: MessageEvent<PartnerRequest>) => {
    newest = id
    try {
      await workOut(id, question)
    } catch {
      // whoever asked must not wait for what never comes
      port.postMessage({id, share: null} satisfies PartnerResponse)
    }
  }

  async function workOut(id: number, question: CareerQuestion): Promise<void> {
    const content = await fetchAllContent()
    const steps = answerShareSteps(question, content, {index: 1, of: SHARES})
    for (;;) {
      await breathe()
      if (newest !== id) return
      const step = steps.next()
      if (step.done !== true) continue
      const share = step.value.share()
      const buffers = [...share.policies, ...share.shared].map(({totals}) => totals.buffer)
      port.postMessage({id, share} satisfies PartnerResponse, buffers)
      return
    }
  }
}

/** Asks the partner for its share of an answer. A request that a newer one has ended is never answered. */
export class PartnerLine {
  private readonly open = new Map<number, (share: LawShare | null) => void>()
  private isGone = false

  constructor(private readonly port: MessagePort) {
    port.onmessage = ({data: {id, share}}: MessageEvent<PartnerResponse>) => {
      this.open.get(id)?.(share)
      this.open.delete(id)
    }
  }

  /** @returns null where the partner cannot */
  ask(request: PartnerRequest): Promise<LawShare | null> {
    this.open.clear()
    if (this.isGone) return Promise.resolve(null)
    this.port.postMessage(request)
    return new Promise(resolve => this.open.set(request.id, resolve))
  }

  /** The partner did not start: whoever waits for it, now or later, need not. */
  leave(): void {
    this.isGone = true
    for (const resolve of this.open.values()) resolve(null)
    this.open.clear()
  }
}
