type Label = {entity: string; atMs: number}
type Feature = {
  entity: string
  view: number
  wallMs: number
  offsetMin: number
  createdMs: number
  value: number | null
}
type View = {name: string; ttlMs: number}

/** One list for each label, with one value for each view: the latest that the log has. */
export function asof(labels: Label[], features: Feature[], views: View[]): (number | null)[][] {
  const latest = new Map<string, {eventMs: number; value: number | null}>()
  for (const row of features) {
    const key = `${row.view} ${row.entity}`
    const eventMs = row.wallMs - row.offsetMin * 60000
    const known = latest.get(key)
    if (known === undefined || eventMs >= known.eventMs) latest.set(key, {eventMs, value: row.value})
  }
  return labels.map(({entity}) => views.map((_, view) => latest.get(`${view} ${entity}`)?.value ?? null))
}
