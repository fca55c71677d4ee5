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

function keptWords(resume: ProfileState["resume"]): string {
  if (resume === undefined) return "No resume is kept: the file will hold your skills alone."
  const {name} = resume.payload.from
  const what = name === "" ? "the text that you pasted" : name
  return `Kept in the journal of this browser: ${what}, ${dayOf(resume.at)}. When you stop using it, it stays in the journal, which is never rewritten, until you erase the whole of it on the Career page.`
}

/** What is kept, and the way out with it. */
export function TakeAway({profile}: {readonly profile: ProfileState}) {
  const {resume, skills} = profile
  if (resume === undefined && skills.length === 0) return null
  return (
    <section className="profile-section" aria-labelledby="take-away">
      <h2 id="take-away">Take it with you</h2>
      <p className="soft measure">
        {keptWords(resume)} JSON Resume is an open format that other programs read. Skills in it say how each
        is known.
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
