import {type ReactNode, useEffect, useRef} from "react"

/** The page that is shown, by its address and title: what is loaded for it may build its frame anew. */
let shown: string | null = null

/** What every page has: a title in the tab, one h1, and the focus on it after going there. */
export function PageFrame(props: {
  readonly title: string
  readonly isQuiet?: boolean
  readonly children: ReactNode
}) {
  const {title, isQuiet = false, children} = props
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Lanewise`
    const page = `${window.location.pathname} ${title}`
    // the first page leaves the focus where the browser put it
    if (shown !== null && shown !== page) {
      heading.current?.focus({preventScroll: true})
      window.scrollTo(0, 0)
    }
    shown = page
  }, [title])
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className={isQuiet ? "quiet-title" : undefined}>
        {title}
      </h1>
      {children}
    </>
  )
}
