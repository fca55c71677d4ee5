import {createStore, useStore} from "./store"

const THEMES = ["system", "light", "dark"] as const
export type Theme = (typeof THEMES)[number]
export const THEME_NAMES: Readonly<Record<Theme, string>> = {
  system: "As the system",
  light: "Light",
  dark: "Dark",
}
const KEY = "lanewise-theme"

function stored(): Theme {
  const found = document.documentElement.dataset["theme"]
  return THEMES.find(theme => theme === found) ?? "system"
}

const theme = createStore<Theme>(stored())

export function useTheme(): Theme {
  return useStore(theme)
}

/** Changes the theme now and for the next visit. */
export function setTheme(next: Theme): void {
  theme.set(() => next)
  if (next === "system") delete document.documentElement.dataset["theme"]
  else document.documentElement.dataset["theme"] = next
  try {
    if (next === "system") localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, next)
  } catch {
    // storage is turned off: the theme holds until the page is closed
  }
}

/** The theme after the present one, for a button that goes round. */
export function nextTheme(now: Theme): Theme {
  return THEMES[(THEMES.indexOf(now) + 1) % THEMES.length] ?? "system"
}
