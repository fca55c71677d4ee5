export const LAB_LANGUAGES = ["ts", "py"] as const
export type LabLanguage = (typeof LAB_LANGUAGES)[number]
export const LANGUAGE_NAMES: Readonly<Record<LabLanguage, string>> = {ts: "TypeScript", py: "Python"}
