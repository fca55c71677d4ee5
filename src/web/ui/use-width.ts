import {type RefObject, useEffect, useRef, useState} from "react"

/** The width of an element in pixels, kept up to date; `first` until it is known. */
export function useWidth<T extends Element>(first: number): readonly [RefObject<T | null>, number] {
  const element = useRef<T>(null)
  const [width, setWidth] = useState(first)
  useEffect(() => {
    const watched = element.current
    if (watched === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width))
    })
    observer.observe(watched)
    return () => observer.disconnect()
  }, [])
  return [element, width]
}
