import {prepareSkills, type SkillMatcher} from "#core/decode/skills/skill-matcher"
import {readingOfResume} from "#core/resume/resume-reading"
import {localDay} from "#io/local-day"
import {readResume} from "#io/resume/read-resume"
import {UserError} from "#model/user-error"
import {fetchContent} from "../../app/fetch-content"
import type {ResumeRequest, ResumeResponse} from "./resume-messages"

let prepared: SkillMatcher | undefined

async function matcher(): Promise<SkillMatcher> {
  if (prepared === undefined) prepared = prepareSkills((await fetchContent("lanes.json")).skills)
  return prepared
}

function say(response: ResumeResponse): void {
  self.postMessage(response)
}

// Reads files beside the page, so that the page never stands still and a hostile file can be given up
self.addEventListener("message", async ({data: {id, bytes, name}}: MessageEvent<ResumeRequest>) => {
  try {
    const source = await readResume({bytes, name})
    const today = localDay().slice(0, 7)
    say({id, type: "read", reading: readingOfResume(source, {matcher: await matcher(), today})})
  } catch (error) {
    if (error instanceof UserError) say({id, type: "refused", message: error.message, hint: error.hint})
    else say({id, type: "failed", message: error instanceof Error ? error.message : String(error)})
  }
})
