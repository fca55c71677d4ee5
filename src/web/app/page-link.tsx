import type {ComponentProps} from "react"
import {useLocation} from "wouter"
import {scenarioFragment, useScenario} from "./scenario-store"

/** A link to a page of the app that takes the scenario along. */
export function PageLink({href, onClick, ...rest}: ComponentProps<"a"> & {readonly href: string}) {
  const [, goTo] = useLocation()
  useScenario()
  const target = `${href}${scenarioFragment()}`
  return (
    <a
      {...rest}
      href={target}
      onClick={event => {
        onClick?.(event)
        if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0)
          return
        event.preventDefault()
        goTo(target)
      }}
    />
  )
}
