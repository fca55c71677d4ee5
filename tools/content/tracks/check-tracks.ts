import type {ContentProblem} from "#io/node/content/content-problem"
import type {TrackReading} from "#io/node/content/read-tracks"
import type {Content} from "#model/content/content"
import {checkNearDuplicates} from "./check-near-duplicates"
import {checkQuestion} from "./check-question"
import {questionFile, repeated} from "./say"

function checkModules({tracks, modules}: TrackReading, {skills}: Content): ContentProblem[] {
  return tracks.flatMap(track => {
    const own = modules.filter(module => module.track === track.id)
    const file = `content/tracks/${track.id}`
    const weight = own.reduce((total, module) => total + module.weight, 0)
    return [
      ...(weight === 100
        ? []
        : [
            {
              file,
              field: "weight",
              wrong: `those of its modules come to ${weight}`,
              fix: "Let them come to 100",
            },
          ]),
      ...own
        .filter((module, at) => module.order !== at + 1)
        .map(module => ({
          file: `${file}/${module.id}/module.yml`,
          field: "order",
          wrong: `${module.order} is not the next in order`,
          fix: "Number the modules from 1 without a gap",
        })),
      ...own.flatMap(module =>
        module.skills
          .filter(id => skills[id] === undefined)
          .map(id => ({
            file: `${file}/${module.id}/module.yml`,
            field: "skills",
            wrong: `there is no skill "${id}"`,
            fix: "Name a file of content/skills",
          })),
      ),
    ]
  })
}

/** Everything that is wrong in the interview tracks, but for what must be run to be seen (check-snippets.ts). */
export function checkTracks(reading: TrackReading, content: Content): ContentProblem[] {
  const {questions} = reading
  return [
    ...checkModules(reading, content),
    ...questions.flatMap(question => checkQuestion(question, content)),
    ...repeated(questions.map(({id}) => id)).flatMap(id =>
      questions
        .filter(question => question.id === id)
        .map(question => ({
          file: questionFile(question),
          field: "(name)",
          wrong: `"${id}" is the name of more than one question`,
          fix: "Rename one; ids are for all tracks together",
        })),
    ),
    ...checkNearDuplicates(questions),
  ]
}
