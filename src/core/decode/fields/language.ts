/** Frequent little words by language, without those that English shares. */
const WORDS: Readonly<Record<string, string>> = {
  English: "the and of to for with you our is are will we that this your as on be have from or an by at",
  German:
    "und der das den dem des für mit von zu auf ist im eine einen einer wir sie du dein deine unser unsere werden wird sowie bei oder auch nicht als zur zum über dich bist hast ihr ihre sind",
  French:
    "et le la les des du une pour dans avec vous nous est sont sur par votre notre vos nos qui que au aux ou être cette ce ces en son sa ses plus",
  Spanish:
    "y el la los las del una para con en que por su se es como nuestro nuestra nuestros tu más al un son sus este esta experiencia",
  Portuguese:
    "e os das dos uma para com em que por seu sua não como nosso nossa você mais ao na no são ser esta este experiência você nossos",
  Italian:
    "il gli della delle del dei una per con che di è sono nel nella come nostro nostra più anche alla sul tua tuo si lavoro esperienza un",
  Dutch:
    "het een van voor met je jij wij zijn en naar onze ons bij ook niet deze dit als aan wordt worden heb hebt jouw op binnen",
  Polish:
    "w i z na do się jest oraz dla nie to od po przez lub jako nasz naszego naszych pracy doświadczenie za które będzie",
}
const LANGUAGES = Object.keys(WORDS)
const ENGLISH = 0

/** Each little word with the languages that it belongs to. */
const OWNERS: ReadonlyMap<string, readonly number[]> = owners()

function owners(): Map<string, number[]> {
  const map = new Map<string, number[]>()
  LANGUAGES.forEach((language, index) => {
    for (const word of new Set((WORDS[language] ?? "").split(" ")))
      map.set(word, [...(map.get(word) ?? []), index])
  })
  return map
}

const BEYOND_LATIN = /[\u0370-\u1fff\u3040-\ud7ff]/
const LETTERS = /[\p{L}']+/gu
/** Scripts that English is not written in. */
const SCRIPTS: readonly {readonly name: string; readonly pattern: RegExp}[] = [
  {name: "Chinese or Japanese", pattern: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu},
  {name: "Korean", pattern: /\p{Script=Hangul}/gu},
  {name: "a language in Cyrillic script", pattern: /\p{Script=Cyrillic}/gu},
  {name: "Arabic", pattern: /\p{Script=Arabic}/gu},
  {name: "Hebrew", pattern: /\p{Script=Hebrew}/gu},
  {name: "Greek", pattern: /\p{Script=Greek}/gu},
  {name: "Thai", pattern: /\p{Script=Thai}/gu},
  {name: "a language in Devanagari script", pattern: /\p{Script=Devanagari}/gu},
]

/** How often the little words of each language stand in a text. Linear in the text. */
export function littleWords(text: string): {
  readonly words: number
  readonly english: number
  readonly other: number
  /** The language that `other` counts for. */
  readonly language: string
} {
  const counts = LANGUAGES.map(() => 0)
  let words = 0
  for (const [word] of text.toLowerCase().matchAll(LETTERS)) {
    words += 1
    for (const owner of OWNERS.get(word) ?? []) counts[owner] = (counts[owner] ?? 0) + 1
  }
  let best = 1
  for (let index = 2; index < counts.length; index += 1)
    if ((counts[index] ?? 0) > (counts[best] ?? 0)) best = index
  return {words, english: counts[ENGLISH] ?? 0, other: counts[best] ?? 0, language: LANGUAGES[best] ?? ""}
}

/** The script other than Latin in which most of a text is written; null where that is Latin. */
export function foreignScriptOf(text: string, leastShare: number): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return null
  const found = SCRIPTS.find(({pattern}) => (text.match(pattern)?.length ?? 0) >= letters * leastShare)
  return found?.name ?? null
}

/** The language other than English that a sentence is clearly in; null for English and for what is too short to tell. */
export function foreignLanguageOf(sentence: string): string | null {
  const script = BEYOND_LATIN.test(sentence) ? foreignScriptOf(sentence, 0.5) : null
  if (script !== null) return script
  const {words, english, other, language} = littleWords(sentence)
  return other >= 3 && other > 2 * english && other >= words * 0.18 ? language : null
}
