import {foreignScriptOf, littleWords} from "#core/decode/fields/language"
import type {ResumeNotice} from "#model/resume/resume"

const SCANNED = 20_000
const SCRIPT_FROM = 0.4
const FEWEST = 6
/** Lists of skills have few little words, so a smaller share of them tells than in prose. */
const SHARE_FROM = 0.06

/** Says so where a resume is clearly not in English; null where it is, or cannot be told. */
export function languageNotice(text: string): ResumeNotice | null {
  const sample = text.slice(0, SCANNED)
  const {words, english, other, language} = littleWords(sample)
  const isOther = other >= FEWEST && other > 1.5 * english && other >= words * SHARE_FROM
  const suspected = foreignScriptOf(sample, SCRIPT_FROM) ?? (isOther ? language : null)
  if (suspected === null) return null
  return {
    id: "other-language",
    message: `The resume seems to be in ${suspected}: skills are found by their English names (PyTorch, Kubernetes), and others may be missing; add them by hand`,
  }
}
