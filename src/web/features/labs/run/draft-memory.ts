import {LAB_LANGUAGES, type LabLanguage} from "#model/labs/lab-language"
import {LAB_DRAFT_START} from "../../../app/lab-draft-key"

const LAST_LANGUAGE = `${LAB_DRAFT_START}language`

function keyOf(lab: string, language: LabLanguage): string {
  return `${LAB_DRAFT_START}${lab}:${language}`
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null // storage is turned off: nothing was kept
  }
}

/** Returns whether the browser took it; null takes the entry away. */
function write(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
    return true
  } catch {
    return false // full or turned off
  }
}

/** The code as it was left; null where nothing was written yet. */
export function keptDraft(lab: string, language: LabLanguage): string | null {
  return read(keyOf(lab, language))
}

/** Keeps the code as it is typed; code that is the starter's is not kept, so that a mended starter arrives.
 * Returns whether the browser took it. */
export function keepDraft(
  lab: string,
  language: LabLanguage,
  {code, starter}: {readonly code: string; readonly starter: string},
): boolean {
  return write(keyOf(lab, language), code === starter ? null : code)
}

/** Whether an entry is a draft of the lab; for the news that another tab has written. */
export function isDraftOf(lab: string, key: string | null): boolean {
  return LAB_LANGUAGES.some(language => keyOf(lab, language) === key)
}

/** The language to open a lab in: the one it was left in, else the one last used anywhere. */
export function rememberedLanguage(lab: string): LabLanguage {
  const kept = read(`${LAB_DRAFT_START}${lab}:in`) ?? read(LAST_LANGUAGE)
  return LAB_LANGUAGES.find(language => language === kept) ?? "ts"
}

export function rememberLanguage(lab: string, language: LabLanguage): void {
  write(`${LAB_DRAFT_START}${lab}:in`, language)
  write(LAST_LANGUAGE, language)
}
