import {type ChoiceStore, choiceStore} from "../../app/choice-store"
import {isPayAddress} from "../../app/page-address"
import {DEFAULT_SCENARIO} from "../../app/scenario"
import {getScenario, watchScenario} from "../../app/scenario-store"
import {DEFAULT_CHOICE, type PayChoice, payCodec} from "./pay-codec"

/** Total pay rests on a kind of employer, so the one is not without the other. */
function settled(choice: PayChoice): PayChoice {
  return choice.basis === "total" && choice.employer === undefined ? {...choice, basis: "base"} : choice
}

/** A person who said who they are is asked about first. */
function ofProfile(): PayChoice {
  const {role, level} = getScenario().profile
  const {role: usualRole, level: usualLevel} = DEFAULT_SCENARIO.profile
  return role === usualRole && level === usualLevel ? DEFAULT_CHOICE : {...DEFAULT_CHOICE, lane: role, level}
}

/** What the controls of the Pay page say. */
export const payChoice: ChoiceStore<PayChoice> = choiceStore({
  path: "/pay",
  codec: payCodec,
  isOwn: isPayAddress,
  start: DEFAULT_CHOICE,
  usual: ofProfile,
  watchUsual: watchScenario,
  settled,
})
