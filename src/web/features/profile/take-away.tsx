import {exportedResume} from "#core/resume/kept-resume"
import {retractEvent} from "../../app/journal"
import {dayOf} from "../../ui/format"
import {saveFile} from "../../ui/save-file"
import {nameOf, type ProfileState} from "./use-profile"

function exportText({skills, told, resume, known}: ProfileState): string {
  const named = skills.map(({id, state, claimed}) => ({
    name: nameOf(known, id),
    state,
    words: [...new Set((claimed?.quotes ?? []).map(({quote, start, end}) => quote.slice(start, end)))],
  }))
  const counted = new Set(skills.map(({id}) => id))
  const removed = [...told.values()]
    .filter(({skill, says}) => says === "removed" && !counted.has(skill))
    .map(({skill}) => nameOf(known, skill))
  return `${JSON.stringify(exportedResume(resume?.payload.document, {skills: named, removed}), null, 2)}\n`
}

/** What is kept, and the way out with it. */
export function TakeAway({profile}: {readonly profile: ProfileState}) {
  const {resume, skills} = profile
  if (resume === undefined && skills.length === 0) return null
  return (
    <section className="profile-section" aria-labelledby="take-away">
      <h2 id="take-away">Take it with you</h2>
      <p className="soft measure">
        {resume === undefined
          ? "No resume is kept: the file will hold your skills alone."
          : `Kept in the journal of this browser: ${resume.payload.from.name === "" ? "the text that you pasted" : resume.payload.from.name}, ${dayOf(resume.at)}. `}
        JSON Resume is an open format that other programs read. Skills in it say how each is known.
        {resume !== undefined &&
          " A resume that you stop using stays in the journal, which is never rewritten, until you erase the whole of it on the Career page."}
      </p>
      <div className="give-foot">
        <button
          type="button"
          className="button"
          onClick={() => saveFile("resume.json", exportText(profile), "application/json")}
        >
          Export as JSON Resume
        </button>
        {resume !== undefined && (
          <button type="button" className="button" onClick={() => void retractEvent(resume.id)}>
            Stop using this resume
          </button>
        )}
      </div>
    </section>
  )
}
