import type {Command} from "commander"
import {bandModel, preparePay} from "#core/pay/band-model"
import {answerOffers} from "#core/pay/offers/answer-offers"
import {localDay} from "#io/local-day"
import {UserError} from "#model/user-error"
import type {CliEffects} from "../effects"
import {type PayEffects, realPayEffects} from "../pay-effects"
import {offersText} from "../text/offers-text"

export type OffersOptions = {readonly json?: boolean}

export type OffersEffects = Pick<CliEffects, "say" | "readText" | "content" | "columns"> &
  Pick<PayEffects, "payModel"> & {
    /** The day it is, YYYY-MM-DD. */
    today(): string
  }

/** @throws UserError after the report where something in the file was wrong, at once where nothing in it can be read */
export async function offersCommand(
  file: string,
  {json}: OffersOptions,
  effects: OffersEffects,
): Promise<void> {
  const text = await effects.readText(file)
  const pay = preparePay(bandModel(effects.payModel()))
  const content = effects.content()
  const answer = answerOffers(text, {content, ...pay, today: effects.today()})
  effects.say(json ? JSON.stringify(answer) : offersText(answer, {...pay, content, columns: effects.columns}))
  const {length} = answer.problems
  const rest = answer.answers.length === 0 ? "no offer is left to compare" : "the rest has been compared"
  if (length > 0)
    throw new UserError(
      `Expected offers without faults in ${JSON.stringify(file)}, found ${length} ${length === 1 ? "fault" : "faults"}`,
      `Mend what the report names; ${rest}`,
    )
}

export function addOffersCommand(
  program: Command,
  effects: CliEffects,
  payEffects: Pick<PayEffects, "payModel"> = realPayEffects(),
): void {
  program
    .command("offers <file>")
    .description("Job offers side by side, year by year, after tax")
    .option("--json", "print one JSON document")
    .addHelpText(
      "after",
      `
The file, - for standard input, is JSON; docs/offers.md describes every field:
  {"offers": [
    {"name": "Example Corp", "lane": "ml", "level": "senior", "place": "us-tx", "baseUsd": 190000,
     "bonus": {"targetShare": 0.1},
     "equity": [{"kind": "rsu", "market": "public", "valueUsd": 200000, "per": "grant",
                 "vesting": {"kind": "even", "years": 4}}]},
    {"name": "Sample Labs", "place": "us-ca", "baseUsd": 215000}
  ]}

Example:
  lanewise offers offers.json`,
    )
    .action((file: string, options: OffersOptions) =>
      offersCommand(file, options, {
        ...effects,
        ...payEffects,
        today: () => localDay(),
      }),
    )
}
