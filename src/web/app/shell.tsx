import {lazy, type ReactNode, Suspense, useCallback, useEffect, useState} from "react"
import {useLocation} from "wouter"
import {LinkProblems} from "../ui/link-problems"
import {Notice} from "../ui/notice"
import {ErrorBoundary} from "./error-boundary"
import {PageLink} from "./page-link"
import {isAt, MORE_ICON, PAGES, pageOf} from "./pages"
import {dismissLinkProblems, followPath, useLinkProblems} from "./scenario-store"
import {dismissForgotten, useJustForgotten} from "./start-over"
import {nextTheme, setTheme, THEME_NAMES, useTheme} from "./theme"
import {UPDATED, useIsUpdated} from "./updated"
import {useKeys} from "./use-keys"
import {useOnline} from "./use-online"

const Palette = lazy(async () => ({default: (await import("./palette")).Palette}))
const MoreDialog = lazy(async () => ({default: (await import("./more-dialog")).MoreDialog}))
const KeysDialog = lazy(async () => ({default: (await import("./keys-dialog")).KeysDialog}))

/** Navigation, keys and notices around every page. */
export function Shell({children}: {readonly children: ReactNode}) {
  const [path] = useLocation()
  const [open, setOpen] = useState<"palette" | "keys" | "more" | null>(null)
  const onPalette = useCallback(() => setOpen("palette"), [])
  const onHelp = useCallback(() => setOpen("keys"), [])
  // one that closes late must not take away what was opened meanwhile
  const closes = (which: typeof open) => () => setOpen(now => (now === which ? null : now))
  useKeys({onPalette, onHelp})
  useEffect(() => followPath(path), [path])
  return (
    <div className="shell">
      <button
        type="button"
        className="skip"
        onClick={() => document.querySelector<HTMLElement>("h1")?.focus()}
      >
        Skip to the page
      </button>
      <header className="rail">
        <PageLink href="/" className="wordmark" aria-label="Lanewise, home">
          <svg viewBox="0 0 42 14" width="42" height="14" aria-hidden="true">
            <path className="lane-ai" d="M6.5 1 13 13H0z" />
            <circle className="lane-ml" cx="21" cy="7.2" r="6" />
            <path className="lane-mlops" d="M30 1.5h11.5V13H30z" />
          </svg>
          <span>Lanewise</span>
        </PageLink>
        <nav aria-label="Pages" className="pages">
          {PAGES.map(({path: to, name, icon, inBar}) => (
            <PageLink
              key={to}
              href={to}
              className={inBar ? undefined : "beyond-bar"}
              aria-current={isAt(path, to) ? "page" : undefined}
            >
              {icon}
              <span>{name}</span>
            </PageLink>
          ))}
          <button
            type="button"
            className="more-pages"
            aria-haspopup="dialog"
            data-current={PAGES.some(({path: to, inBar}) => !inBar && isAt(path, to))}
            onClick={() => setOpen("more")}
          >
            {MORE_ICON}
            <span>More</span>
          </button>
        </nav>
        <div className="rail-foot">
          <button type="button" className="rail-button" onClick={onPalette} aria-label="Find anything">
            <span className="rail-icon" aria-hidden="true">
              ⌕
            </span>
            <span className="rail-word">Find</span>
            <kbd>{isApple() ? "⌘ K" : "Ctrl K"}</kbd>
          </button>
          <ThemeButton />
          <button type="button" className="rail-button wide-only" onClick={onHelp}>
            <span className="rail-icon" aria-hidden="true">
              ?
            </span>
            <span className="rail-word">Keys</span>
          </button>
        </div>
      </header>
      <main className="page">
        <Notices />
        <ErrorBoundary key={pageOf(path)} path={path}>
          {children}
        </ErrorBoundary>
        <footer className="page-foot">
          <p>
            Everything is computed in this browser; what you enter stays in it. A model, not advice: each
            figure carries its source and its error. <PageLink href="/sources">Sources and licences</PageLink>
          </p>
        </footer>
      </main>
      <Suspense>
        {open === "palette" && <Palette onClose={closes("palette")} onHelp={onHelp} />}
        {open === "more" && <MoreDialog onClose={closes("more")} />}
        {open === "keys" && <KeysDialog onClose={closes("keys")} />}
      </Suspense>
    </div>
  )
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
}

const THEME_ICONS = {system: "◐", light: "○", dark: "●"} as const

function ThemeButton() {
  const theme = useTheme()
  return (
    <button
      type="button"
      className="rail-button"
      aria-label={`Theme: ${THEME_NAMES[theme].toLowerCase()}. Change to ${THEME_NAMES[nextTheme(theme)].toLowerCase()}`}
      onClick={() => setTheme(nextTheme(theme))}
    >
      <span className="rail-icon" aria-hidden="true">
        {THEME_ICONS[theme]}
      </span>
      <span className="rail-word">{theme === "system" ? "System theme" : `${THEME_NAMES[theme]} theme`}</span>
    </button>
  )
}

function Notices() {
  const problems = useLinkProblems()
  const isOnline = useOnline()
  const isForgotten = useJustForgotten()
  const isUpdated = useIsUpdated()
  return (
    <>
      {isUpdated && (
        <Notice>
          <strong>{UPDATED.message}</strong>
          <p>What is loaded goes on working. {UPDATED.hint}: then the rest is there too.</p>
          <div className="notice-row">
            <button type="button" className="button" onClick={() => window.location.reload()}>
              Load the page again
            </button>
          </div>
        </Notice>
      )}
      {isForgotten && (
        <Notice>
          <p>
            You are forgotten: this browser keeps nothing of you any more, and every tab of Lanewise began
            anew. Addresses in the browser's own history may still say who you are; only you can clear those.
          </p>
          <div className="notice-row">
            <button type="button" className="button" onClick={dismissForgotten}>
              Close
            </button>
          </div>
        </Notice>
      )}
      {!isOnline && (
        <Notice>
          <p>You are offline. What is loaded goes on working: all of it is computed here.</p>
        </Notice>
      )}
      <LinkProblems problems={problems} onDismiss={dismissLinkProblems} />
    </>
  )
}
