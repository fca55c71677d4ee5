import {basename} from "node:path"
import {deckWords} from "#core/practice/deck-words"
import {exportCards, needsQuestions} from "#core/practice/export-cards"
import {knownCards} from "#core/practice/known-cards"
import {counted} from "#core/practice/practice-words"
import {deckFormat, readDeckFile, writeDeckFile} from "#io/cards/deck-file"
import {mayHoldQuestions, recogniseCards} from "#io/cards/recognise-cards"
import {UserError} from "#model/user-error"
import {type PracticeCommandEffects, withPractice} from "../practice/practice-journal"

type DeckOptions = {readonly json?: boolean; readonly data?: string}

/** Takes a deck in. Cards that were there before are replaced; what is remembered of them stays. */
export async function importDeckCommand(
  path: string,
  {json = false, data}: DeckOptions,
  effects: PracticeCommandEffects,
): Promise<void> {
  const reading = await readDeckFile(basename(path), await effects.readBytes(path))
  const {deck, from, cards, notes} = reading
  await withPractice({data}, effects, async journal => {
    const questions = mayHoldQuestions(reading) ? journal.bank().questions : []
    const {added, carried, counts} = recogniseCards(reading, knownCards(journal.record(), questions))
    const {replaced, ofQuestions} = counts
    const scheduled = cards.filter(({memory}) => memory !== null).length
    for (const payload of added) await journal.keep("cards-added", payload)
    if (carried !== null) await journal.keep("cards-carried", carried)
    if (json)
      return effects.say(
        JSON.stringify({deck, from, added: counts.added, replaced, ofQuestions, scheduled, notes}),
      )
    const words = [
      `${counted(cards.length, "card")} of "${deck}" taken in`,
      ...deckWords(counts),
      ...(scheduled === 0 ? [] : [`${scheduled} came with their scheduling`]),
      ...notes,
    ]
    effects.say(words.join(". "))
  })
}

/** Writes the cards that were met or are one's own. @throws UserError where the file is there already */
export async function exportDeckCommand(
  path: string,
  {json = false, data, force = false}: DeckOptions & {readonly force?: boolean},
  effects: PracticeCommandEffects,
): Promise<void> {
  const format = deckFormat(basename(path))
  if (!force && effects.exists(path))
    throw new UserError(
      `Cannot write "${path}": it is there already`,
      "Name another file, or write over it with --force",
    )
  await withPractice({data, isReading: true}, effects, async journal => {
    const record = journal.record()
    const cards = exportCards(record, needsQuestions(record) ? journal.bank().questions : [])
    await effects.writeBytes(path, await writeDeckFile(cards, {format, now: effects.now()}))
    const own = cards.filter(({key}) => key.startsWith("own:")).length
    effects.say(
      json
        ? JSON.stringify({file: path, format, cards: cards.length, own})
        : `Wrote ${counted(cards.length, "card")} to ${path}, ${own} of them your own`,
    )
  })
}
