import {prepareDecoder} from "#core/decode/decode-posting"
import {bandModel, preparePay} from "#core/pay/band-model"
import {localDay} from "#io/local-day"
import {readLaneModel} from "#io/node/content/read-lane-model"
import {readPayModel} from "#io/node/content/read-pay-model"
import type {Content} from "#model/content/content"
import type {CareerEngine} from "#server/career/career-engine"
import type {AnswerServices} from "#server/services"
import {INSTALLATION} from "./installation"
import {readPlanGiven} from "./plan-effects"

/** Reads something when it is first asked for, and keeps it. */
function once<T extends object>(read: () => T): () => T {
  let kept: T | undefined
  return () => {
    kept ??= read()
    return kept
  }
}

/** What the server and `lanewise mcp` answer with, from this installation. */
export function answerServices(content: Content, engine: CareerEngine): AnswerServices {
  const {root} = INSTALLATION
  return {
    content,
    engine,
    pay: once(() => preparePay(bandModel(readPayModel(root)))),
    decoder: once(() => prepareDecoder(readLaneModel(root), content.skills)),
    plan: once(() => readPlanGiven(content)),
    today: () => localDay(),
  }
}
