import "./labs.css"
import {PageFrame} from "../../app/page-frame"
import {PageLink} from "../../app/page-link"
import {ErrorNotice} from "../../ui/notice"
import {LabBench} from "./lab-bench"
import {LabHead} from "./lab-head"
import {type LabFetch, useLab} from "./use-lab"

/** One lab: what it asks, one's own code, and what came of it. */
export function LabPage({slug}: {readonly slug: string}) {
  const fetched = useLab(slug)
  return <PageFrame title={titleOf(fetched)}>{bodyOf(fetched, slug)}</PageFrame>
}

function titleOf(fetched: LabFetch): string {
  if (fetched.kind === "loaded") return fetched.lab.title
  return fetched.kind === "missing" ? "There is no such lab" : "Lab"
}

function bodyOf(fetched: LabFetch, slug: string) {
  switch (fetched.kind) {
    case "loading":
      return <div className="skeleton page-skeleton" />
    case "failed":
      return <ErrorNotice error={fetched.error} what="The lab could not be loaded" />
    case "missing":
      return (
        <p className="page-lead measure">
          No lab is called “{slug}”. <PageLink href="/labs">All labs</PageLink> are listed by track.
        </p>
      )
    case "loaded":
      return (
        <>
          <LabHead lab={fetched.lab} skills={fetched.skills} />
          <LabBench lab={fetched.lab} />
        </>
      )
  }
}
