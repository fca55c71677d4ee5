import {incidentPar} from "#core/practice/incident-par"
import type {ContentProblem} from "#io/node/content/content-problem"
import type {Incident} from "#model/practice/question"
import {repeated, type Say} from "./say"

/** An incident must be solvable, not by one look, and never lie. */
export function checkIncident(incident: Incident, say: Say): ContentProblem[] {
  const {causes, cause, probes, actions} = incident
  const ids = causes.map(({id}) => id)
  const par = incidentPar(incident)
  return [
    ...[ids, probes.map(({id}) => id), actions.map(({id}) => id)]
      .flatMap(repeated)
      .map(id => say("incident", `"${id}" is there twice`, "Rename one")),
    ...(ids.includes(cause) ? [] : [say("cause", `there is no cause "${cause}"`, "Name one of the causes")]),
    ...probes.flatMap(({id, clears}) => [
      ...clears
        .filter(one => !ids.includes(one))
        .map(one => say(`probes ${id}`, `there is no cause "${one}"`, "Name one of the causes")),
      ...(clears.includes(cause)
        ? [say(`probes ${id}`, "it clears the true cause", "Evidence never lies")]
        : []),
    ]),
    ...(par === null
      ? [
          say(
            "probes",
            "all evidence together leaves more than one cause",
            "Let the findings clear the others",
          ),
        ]
      : par.probes.length < 2
        ? [say("probes", `"${par.probes[0]}" alone settles it`, "Let two findings be needed at least")]
        : []),
    ...(actions.filter(({right}) => right).length === 1
      ? []
      : [
          say(
            "actions",
            "not exactly one action is right",
            "Mark the one that an experienced person takes first",
          ),
        ]),
  ]
}
