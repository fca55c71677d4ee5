import type {SectionKind} from "#model/decode/reading"

const STOP = new Set(
  "a an the and or of to in for with on at by from as is are be will you your we our this that it their they have has who what i us not but if can all any more other new across into using use used such including within through while also up out how them these those so its than etc".split(
    " ",
  ),
)
const TOKEN = /[a-z][a-z0-9+#]*(?:[./&'-][a-z0-9+#]+)*/g

/** Ways to write one thing, brought to one. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/[’`]/g, "'"],
  [/large language models?/g, "llm"],
  [/\bllms\b/g, "llm"],
  [/machine[- ]learning/g, "ml"],
  [/artificial intelligence/g, "ai"],
  [/generative[- ]ai|gen[- ]ai/g, "genai"],
  [/deep[- ]learning/g, "deeplearning"],
]

/** Holds wherever one of the ways above does: most sentences need none of them looked for. */
const MAY_HOLD_SAME = /[’`]|language model|llms|machine|artificial|gen|deep/

/** How much each section speaks for the lane of the work: duties most, company talk and boilerplate not. */
export const SECTION_WEIGHTS: Readonly<Record<SectionKind, number>> = {
  duties: 1,
  other: 0.6,
  requirements: 0.6,
  about: 0.1,
  benefits: 0,
  legal: 0,
}

/** Words of a text for the lane model: lower case, plural s dropped, filler words left out.
 * @example laneWords("Build LLMs and pipelines") // => ["build", "llm", "pipeline"] */
export function laneWords(text: string): string[] {
  let plain = text.toLowerCase()
  if (MAY_HOLD_SAME.test(plain)) for (const [pattern, word] of SAME) plain = plain.replace(pattern, word)
  const words: string[] = []
  for (const word of plain.match(TOKEN) ?? []) {
    const single = word.length > 4 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word
    if (!STOP.has(single)) words.push(single)
  }
  return words
}

/** The words and each pair of neighbours, joined by an underscore. */
export function laneGrams(text: string): string[] {
  const words = laneWords(text)
  const grams = [...words]
  for (let index = 1; index < words.length; index += 1) grams.push(`${words[index - 1]}_${words[index]}`)
  return grams
}
