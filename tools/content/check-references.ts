import type {ContentProblem} from "#io/node/content/content-problem"
import type {Content} from "#model/content/content"
import {fileOf} from "./check"

type Reference = {
  readonly file: string
  readonly field: string
  readonly to: "sources" | "skills" | "lanes" | "beliefs" | "jurisdictions"
  readonly ids: readonly string[]
}

const WHERE = {
  sources: "content/sources",
  skills: "content/skills",
  lanes: "content/lanes",
  beliefs: "a file of content/beliefs",
  jurisdictions: "content/taxes/coverage.yml",
} as const

function sourcesOf(content: Content): Reference[] {
  const to = "sources"
  const kinds = ["lanes", "skills", "transitions", "claims", "places", "inflation", "portfolio"] as const
  const plain = kinds.flatMap(kind =>
    Object.values(content[kind]).map(
      ({id, source}): Reference => ({file: fileOf(kind, id), field: "source", to, ids: source}),
    ),
  )
  const bands = Object.values(content.bands).flatMap((table): Reference[] => [
    {file: `content/bands/${table.id}/source.yml`, field: "source", to, ids: table.source},
    ...(table.shape === "published"
      ? [
          {
            file: `content/bands/${table.id}/table.csv`,
            field: "source",
            to,
            ids: table.rows.map(row => row.source),
          } as const,
        ]
      : []),
  ])
  const living = Object.values(content.places).flatMap(({id, cost_of_living}): Reference[] =>
    cost_of_living === null
      ? []
      : [{file: fileOf("places", id), field: "cost_of_living.source", to, ids: [cost_of_living.source]}],
  )
  const beliefs = content.beliefs.map(
    (belief): Reference => ({file: "content/beliefs", field: `${belief.id}.source`, to, ids: belief.source}),
  )
  return [
    ...plain,
    ...bands,
    ...living,
    ...beliefs,
    {file: "content/taxes/source.yml", field: "source", to, ids: content.taxes.source},
  ]
}

function skillsOf(content: Content): Reference[] {
  const to = "skills"
  const skills = Object.values(content.skills).flatMap((skill): Reference[] => [
    {file: fileOf("skills", skill.id), field: "needs", to, ids: skill.needs},
    {file: fileOf("skills", skill.id), field: "transfer", to, ids: skill.transfer.map(({from}) => from)},
  ])
  const lanes = Object.values(content.lanes).map((role): Reference => {
    const ids = role.kind === "lane" ? [...role.skills.core, ...role.skills.helpful] : role.skills.has
    return {file: fileOf("lanes", role.id), field: "skills", to, ids}
  })
  const gaps = Object.values(content.transitions).map(
    ({id, gap}): Reference => ({file: fileOf("transitions", id), field: "gap", to, ids: gap}),
  )
  const assumed = Object.values(content.transitions).map(
    ({id, assumes}): Reference => ({
      file: fileOf("transitions", id),
      field: "assumes",
      to,
      ids: assumes?.skills ?? [],
    }),
  )
  const portfolio = Object.values(content.portfolio).map(
    ({id, skills: shown}): Reference => ({file: fileOf("portfolio", id), field: "skills", to, ids: shown}),
  )
  const article = content.articleSkills.map(
    (bullet, index): Reference => ({
      file: "content/article-skills.yml",
      field: `bullets[${index}].skills`,
      to,
      ids: bullet.skills,
    }),
  )
  return [...skills, ...lanes, ...gaps, ...assumed, ...portfolio, ...article]
}

function othersOf(content: Content): Reference[] {
  const presets = Object.values(content.presets).map(
    ({id, beliefs}): Reference => ({
      file: fileOf("presets", id),
      field: "beliefs",
      to: "beliefs",
      ids: Object.keys(beliefs),
    }),
  )
  const transitions = Object.values(content.transitions).map(
    ({id, from, to}): Reference => ({
      file: fileOf("transitions", id),
      field: "from, to",
      to: "lanes",
      ids: [from, to],
    }),
  )
  const places = Object.values(content.places).map(
    ({id, tax_jurisdiction}): Reference => ({
      file: fileOf("places", id),
      field: "tax_jurisdiction",
      to: "jurisdictions",
      ids: tax_jurisdiction === null ? [] : [tax_jurisdiction],
    }),
  )
  return [...presets, ...transitions, ...places]
}

/** Every id that a file mentions exists. */
export function checkReferences(content: Content): ContentProblem[] {
  const known = {
    sources: new Set(Object.keys(content.sources)),
    skills: new Set(Object.keys(content.skills)),
    lanes: new Set(Object.keys(content.lanes)),
    beliefs: new Set(content.beliefs.map(({id}) => id)),
    jurisdictions: new Set(Object.keys(content.taxes.coverage)),
  }
  return [...sourcesOf(content), ...skillsOf(content), ...othersOf(content)].flatMap(
    ({file, field, to, ids}) =>
      [...new Set(ids)]
        .filter(id => !known[to].has(id))
        .map(id => ({
          file,
          field,
          wrong: `"${id}" is not in ${WHERE[to]}`,
          fix: "Correct the id or add what it names",
        })),
  )
}
