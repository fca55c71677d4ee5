import "./labs.css"
import {PageFrame} from "../../app/page-frame"
import {PageLink} from "../../app/page-link"
import {ErrorNotice} from "../../ui/notice"
import {LabBench} from "./lab-bench"
import {useLab} from "./use-lab"

/** One lab: what it asks, one's own code, and what came of it. */
export function LabPage({slug}: {readonly slug: string}) {
  const fetched = useLab(slug)
  switch (fetched.kind) {
    case "loading":
      return <div className="skeleton page-skeleton" />
    case "failed":
      return (
        <PageFrame title="Lab">
          <ErrorNotice error={fetched.error} what="The lab could not be loaded" />
        </PageFrame>
      )
    case "missing":
      return (
        <PageFrame title="There is no such lab">
          <p className="page-lead measure">
            No lab is called “{slug}”. <PageLink href="/labs">All labs</PageLink> are listed by track.
          </p>
        </PageFrame>
      )
    case "loaded":
      return <LabBench lab={fetched.lab} skills={fetched.skills} />
  }
}
