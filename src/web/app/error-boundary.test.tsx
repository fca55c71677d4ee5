import {isValidElement, type ReactNode} from "react"
import {expect, test, vi} from "vitest"
import {ErrorBoundary} from "./error-boundary"
import {DEFAULT_SCENARIO} from "./scenario"
import {changeScenario, getScenario} from "./scenario-store"

const FAULT = new Error("A chart had no points")

/** The boundary around a page that failed. */
function failed(path: string): ErrorBoundary {
  const boundary = new ErrorBoundary({path, children: "the page"})
  boundary.state = {...boundary.state, ...ErrorBoundary.getDerivedStateFromError(FAULT)}
  boundary.setState = change => {
    boundary.state = {...boundary.state, ...change}
  }
  return boundary
}

function propsOf(node: ReactNode): Readonly<Record<string, unknown>> {
  return isValidElement<Readonly<Record<string, unknown>>>(node) ? node.props : {}
}

test("a page that failed shows its fault, and whoever goes elsewhere leaves it behind", () => {
  const boundary = failed("/claims")
  expect(propsOf(boundary.render())).toMatchObject({error: FAULT})
  const at = (path: string) => ErrorBoundary.getDerivedStateFromProps({path, children: null}, boundary.state)
  expect(at("/claims")).toBeNull()
  expect(at("/claims/bands")).toEqual({path: "/claims/bands", error: null})
})

test("starting over from the defaults shows the page again, with a scenario that nobody changed", () => {
  vi.stubGlobal("window", {location: {pathname: "/", search: "", hash: ""}, history: {replaceState() {}}})
  changeScenario({seed: 7})
  const boundary = failed("/")
  const {onStartOver} = propsOf(boundary.render())
  if (typeof onStartOver !== "function") throw new TypeError("Expected a way to start over")
  onStartOver()
  expect(boundary.render()).toBe("the page")
  expect(getScenario()).toEqual(DEFAULT_SCENARIO)
  vi.unstubAllGlobals()
})
