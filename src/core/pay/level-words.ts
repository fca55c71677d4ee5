/** A company's word for a level in one spelling: lower case, marks gone, common short forms written out.
 * @example levelWord("Sr. SWE-II") // => "senior software engineer 2" */
export function levelWord(level: string): string {
  const words = level
    .toLowerCase()
    .replace(/\b([a-z]+)[-\s]?(?=\d)/g, (_, word: string) =>
      word.length > LONGEST_CODE || SPELLED[word] ? `${word} ` : word,
    )
    .match(/[a-z]+\d*|\d+[a-z]?/g)
  return (words ?? []).map(word => SPELLED[word] ?? word).join(" ")
}

/** `ic-4`, `mts 3` and `band 7` are codes, written together; `engineer 3` is not. */
const LONGEST_CODE = 4

const SPELLED: Readonly<Record<string, string>> = {
  sr: "senior",
  snr: "senior",
  jr: "junior",
  swe: "software engineer",
  sde: "software engineer",
  se: "software engineer",
  eng: "engineer",
  mgr: "manager",
  vp: "vice president",
  svp: "senior vice president",
  avp: "assistant vice president",
  assoc: "associate",
  dir: "director",
  i: "1",
  ii: "2",
  iii: "3",
  iv: "4",
  v: "5",
}
