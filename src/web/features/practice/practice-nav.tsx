import {PageLink} from "../../app/page-link"

const PARTS = [
  {path: "/practice", name: "Today"},
  {path: "/practice/map", name: "Track"},
  {path: "/practice/mock", name: "Mock"},
  {path: "/practice/ready", name: "Readiness"},
  {path: "/practice/cards", name: "Cards"},
] as const
export type PracticePart = (typeof PARTS)[number]["path"]

/** The pages of practice side by side. */
export function PracticeNav({current}: {readonly current: PracticePart}) {
  return (
    <nav className="practice-nav" aria-label="Practice">
      {PARTS.map(({path, name}) => (
        <PageLink key={path} href={path} aria-current={path === current ? "page" : undefined}>
          {name}
        </PageLink>
      ))}
    </nav>
  )
}
