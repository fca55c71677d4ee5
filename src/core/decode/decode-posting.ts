import type {Content} from "#model/content/content"
import type {LaneModel} from "#model/decode/lane-model"
import {DECODE_ENGINE, type PostingInput, type PostingReading} from "#model/decode/reading"
import {postingFlags} from "./fields/flags/posting-flags"
import {postingLevel} from "./fields/posting-level"
import {remoteKind} from "./fields/remote-kind"
import {statedPay} from "./fields/stated-pay"
import {titleLane, titleMatchesDuties} from "./fields/title-lane"
import {yearsAsked} from "./fields/years-asked"
import {laneConfidence, laneMix, topLane} from "./lane/lane-reading"
import {laneScores, type PreparedLaneModel, prepareLaneModel} from "./lane/lane-scores"
import {postingTitle} from "./posting-title"
import {splitSections} from "./sections"
import {findSkills, prepareSkills, type SkillMatcher} from "./skills/skill-matcher"
import {textId} from "./text-id"

/** All that a reading needs beside the posting, made ready once for many. */
export type Decoder = {readonly lanes: PreparedLaneModel; readonly skills: SkillMatcher}

export function prepareDecoder(model: LaneModel, skills: Content["skills"]): Decoder {
  return {lanes: prepareLaneModel(model), skills: prepareSkills(skills)}
}

/** What lane a posting really is, with the evidence: deterministic, offline, linear in the text. The text is only read,
 * never followed. Whether it is a posting at all is for `whyUnreadable` to say first. */
export function decodePosting(given: PostingInput, {lanes, skills}: Decoder): PostingReading {
  const {text} = given
  const title = given.title ?? postingTitle(text)
  const posting = {...given, title}
  const {sections, pieces} = splitSections(text)
  const {chances, evidence} = laneScores(lanes, {title, text, pieces})
  const {confidence, mixPower} = lanes.model
  const lane = topLane(chances)
  const years = yearsAsked(posting, pieces)
  const reading = {
    id: given.id ?? textId(text),
    lane,
    mix: laneMix(chances, mixPower),
    confidence: laneConfidence(chances, confidence),
    level: postingLevel(posting, years),
    titleLane: titleLane(title),
    titleMatchesDuties: titleMatchesDuties(title, lane),
    skills: findSkills(skills, text, pieces),
    pay: statedPay(posting),
    remote: remoteKind(posting),
    engine: DECODE_ENGINE,
    chances,
    laneEvidence: evidence,
    sections,
    years,
  } as const
  return {...reading, flags: postingFlags({posting, pieces, ...reading})}
}
