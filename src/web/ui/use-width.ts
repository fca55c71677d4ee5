import {type RefObject, useEffect, useRef, useState} from "react"

/** The width of an element with its padding in pixels, kept up to date; `first` until it is known. */
export function useWidth<T extends Element>(first: number): readonly [RefObject<T | null>, number] {
  const element = useRef<T>(null)
  const [width, setWidth] = useState(first)
  useEffect(() => {
    const watched = element.current
    if (watched === null) return
    const observer = new ResizeObserver(([entry]) => {
      const size = entry?.borderBoxSize[0]?.inlineSize ?? 0
      if (size > 0) setWidth(Math.floor(size))
    })
    observer.observe(watched)
    return () => observer.disconnect()
  }, [])
  return [element, width]
}
