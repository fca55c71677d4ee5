import type {PayGiven} from "#core/pay/band-model"
import type {Content} from "#model/content/content"
import type {OfferProblem, OffersAnswer} from "#model/pay/offers-answer"
import {caveatSentences, offerSentences, pairSentences, stayOrJumpSentence} from "./offers-sentences"
import {namesOf, sideBySide, yearTable} from "./offers-tables"
import {wrap} from "./wrap"

export type OffersTextOptions = Pick<PayGiven, "model"> & {
  readonly content: Pick<Content, "taxes">
  readonly columns: number
}

function problemLine({offer, name, field, message, hint}: OfferProblem): string {
  const whose = offer === null ? "" : `Offer ${offer + 1}${name === null ? "" : ` (${name})`}, `
  return `${whose}${field}: ${message}. ${hint}.`
}

/** A comparison of offers, for a terminal. */
export function offersText(answer: OffersAnswer, {model, content, columns}: OffersTextOptions): string {
  const {answers, present, pairs, problems, file} = answer
  const names = namesOf(answers)
  const item = (text: string) => wrap(`- ${text}`, columns, "  ")
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", title, ...lines.map(item)]
  const tables = answers.flatMap((one, index) => ["", ...yearTable(one, names[index] ?? "")])
  const sources = `Sources: taxes of ${answer.taxYear} (${content.taxes.source.join(", ")}), IRS Notice 2025-67 and Publication 15; pay fitted ${answer.payFit} to ${model.data.map(({file, used}) => `${file} (${used} rows)`).join(", ")}. Stock grows by ${Number((file.assumptions.stockGrowth * 100).toFixed(1))} % a year unless said otherwise; filing ${file.filingStatus.replaceAll("_", " ")}.`
  const lines = [
    ...(answers.length === 0 ? [] : sideBySide(answer, names).map(line => wrap(line, columns))),
    ...section(
      "Against each other",
      pairs.flatMap(pair => pairSentences(pair, {answers, names, growth: file.assumptions.stockGrowth})),
    ),
    ...section(
      `Against staying at ${present?.offer.name}`,
      answer.stayOrJump.map(jump => {
        const both = [...(present === null ? [] : [present]), ...answers.slice(jump.offer, jump.offer + 1)]
        return stayOrJumpSentence(jump, {name: names[jump.offer] ?? "", both})
      }),
    ),
    ...tables,
    ...(present === null ? [] : ["", ...yearTable(present, `Staying: ${present.offer.name}`)]),
    ...answers.flatMap((one, index) => section(names[index] ?? "", offerSentences(one))),
    ...section("Know before you believe it", caveatSentences(answer, names)),
    ...section("Problems", problems.map(problemLine)),
    "",
    wrap(sources, columns),
  ]
  return lines.slice(lines[0] === "" ? 1 : 0).join("\n")
}
