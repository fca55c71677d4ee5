import "./practice.css"
import type {ReactNode} from "react"
import type {Practice} from "#core/journal/practice-now"
import {PageFrame} from "../../app/page-frame"
import {ErrorNotice} from "../../ui/notice"
import {PracticeNav, type PracticePart} from "./practice-nav"
import {usePractice} from "./use-practice"

/** A page of practice: its title, its neighbours, and what it shows once everything is there. */
export function PracticeFrame(props: {
  readonly title: string
  readonly part: PracticePart
  readonly isQuiet?: boolean
  readonly children: (practice: Practice) => ReactNode
}) {
  const {title, part, isQuiet = false, children} = props
  const fetched = usePractice()
  return (
    <PageFrame title={title} isQuiet={isQuiet}>
      <PracticeNav current={part} />
      {fetched.kind === "failed" && <ErrorNotice error={fetched.error} what="Practice could not be loaded" />}
      {fetched.kind === "loading" && <div className="skeleton practice-skeleton" />}
      {fetched.kind === "loaded" && children(fetched.practice)}
    </PageFrame>
  )
}
