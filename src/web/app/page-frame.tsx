import {type ReactNode, useEffect, useRef} from "react"

let isFirstPage = true

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
    // the first page leaves the focus where the browser put it
    if (!isFirstPage) {
      heading.current?.focus({preventScroll: true})
      window.scrollTo(0, 0)
    }
    isFirstPage = false
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
