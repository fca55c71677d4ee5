import {useMemo} from "react"
import type {PayGiven} from "#core/pay/band-model"
import {ownSentence, paySentence} from "#core/pay/view/pay-sentences"
import {type PayContent, payView} from "#core/pay/view/pay-view"
import {useScenario} from "../../app/scenario-store"
import {FailedLine, StandLine} from "../../app/standing/stand-line"
import {useCareerFile} from "../../app/use-catalog"
import {usePayModel} from "../../app/use-pay-model"
import {count} from "../../ui/format"
import {ownTotal} from "./own-total"
import {DEFAULT_CHOICE} from "./pay-codec"
import {onScreen, PAY_FORMAT} from "./pay-format"

/** What the person's role is paid at their level. */
export function PayLine() {
  const {value: given, error: modelError} = usePayModel()
  const {value: content, error: contentError} = useCareerFile()
  if (modelError !== null || contentError !== null) return <FailedLine href="/pay" name="Pay" />
  if (given === null || content === null) return <div className="skeleton stand-skeleton" />
  return <Said given={given} content={content} />
}

function Said({given, content}: {readonly given: PayGiven; readonly content: PayContent}) {
  const {profile} = useScenario()
  const {role, level, payUsd, employer} = profile
  const view = useMemo(
    () =>
      payView({...DEFAULT_CHOICE, lane: role, level, ...ownTotal({payUsd, employer})}, {...given, content}),
    [role, level, payUsd, employer, given, content],
  )
  const says = ownSentence(view, PAY_FORMAT) ?? paySentence(view, PAY_FORMAT)
  const {answer} = view
  return (
    <StandLine
      href="/pay"
      name="Pay"
      says={onScreen(`${says}.`)}
      sure={answer.kind === "thin-data" ? "Thin data" : `${count(answer.base.n)} postings, US`}
    />
  )
}
