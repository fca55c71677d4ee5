import type {ReactNode} from "react"

export type Page = {
  readonly path: string
  readonly name: string
  /** The letter after `g` that goes there. */
  readonly key: string
  readonly icon: ReactNode
  /** Stands in the bar of a phone; the others are behind "More". */
  readonly inBar?: boolean
}

function icon(path: string): ReactNode {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" className="icon">
      <path d={path} />
    </svg>
  )
}

/** The pages of the navigation, in its order. */
export const PAGES: readonly Page[] = [
  {path: "/", name: "Home", key: "h", inBar: true, icon: icon("M3 9.5 10 4l7 5.5M5 8.5V16h10V8.5")},
  {
    path: "/profile",
    name: "Profile",
    key: "r",
    icon: icon("M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M4 16.5c.6-3.2 3-5 6-5s5.4 1.8 6 5"),
  },
  {
    path: "/decode",
    name: "Decode",
    key: "d",
    inBar: true,
    icon: icon(
      "M4 16V4h8l4 4v3M12 4v4h4M7 9h2M7 12.5h3M13 17a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M15 16.3l2 1.7",
    ),
  },
  {
    path: "/fit",
    name: "Fit",
    key: "f",
    icon: icon("M10 3 2.5 16h15zM10 3v8.5M2.5 16l7.5-4.5M17.5 16 10 11.5"),
  },
  {
    path: "/career",
    name: "Career",
    key: "c",
    inBar: true,
    icon: icon("M3 16c4-1 4-9 14-12M3 16c5 0 7-3 14-4M3 16h14"),
  },
  {
    path: "/pay",
    name: "Pay",
    key: "p",
    inBar: true,
    icon: icon("M3 16h14M5 13v.01M8 13v.01M8 10v.01M11 13v.01M11 10v.01M11 7v.01M14 13v.01M14 10v.01M5 4h9"),
  },
  {
    path: "/plan",
    name: "Plan",
    key: "n",
    icon: icon("M3 5h6M6 9h7M10 13h7M3 17h14M3 5v.01"),
  },
  {path: "/lanes", name: "Lanes", key: "a", icon: icon("M6 3 3 17M14 3l3 14M10 3v3M10 8.5v3M10 14v3")},
  {path: "/offers", name: "Offers", key: "o", icon: icon("M5 16V9M8.5 16V4M11.5 16v-5M15 16V7M3 16h14")},
  {
    path: "/practice",
    name: "Practice",
    key: "t",
    icon: icon("M4 5.5h9v10H4zM7 5.5v-2h9v10h-3M7 9h3M7 12h3"),
  },
  {path: "/labs", name: "Labs", key: "l", icon: icon("M7.5 3h5M8.5 3v5L4 15.5V17h12v-1.5L11.5 8V3M6 13h8")},
  {path: "/claims", name: "Claims", key: "m", icon: icon("M4 5h12M4 10h7M4 15h5M12.5 14l2 2 3.5-4")},
]

/** The icon of "More". */
export const MORE_ICON = icon("M4.5 10h.01M10 10h.01M15.5 10h.01")

/** Whether an address is this page or lies below it. */
export function isAt(path: string, page: string): boolean {
  return page === "/" ? path === "/" : path === page || path.startsWith(`${page}/`)
}

/** What stays the same while one page changes its address: an open claim is a part of the list. */
export function pageOf(path: string): string {
  return isAt(path, "/claims") ? "/claims" : path
}
