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
type Version = {eventMs: number; createdMs: number; order: number; value: number | null}

export function asof(labels: Label[], features: Feature[], views: View[]): (number | null)[][] {
  // the versions of each view of each entity, the newest first
  const versions = new Map<string, Version[]>()
  for (const [order, row] of features.entries()) {
    if (row.value === null) continue
    const key = `${row.view} ${row.entity}`
    const list = versions.get(key) ?? []
    versions.set(key, list)
    const eventMs = row.wallMs - row.offsetMin * 60000
    list.push({eventMs, createdMs: row.createdMs, order, value: row.value})
  }
  for (const list of versions.values())
    list.sort((a, b) => b.eventMs - a.eventMs || b.createdMs - a.createdMs || b.order - a.order)

  const valueAt = (list: Version[], atMs: number, ttlMs: number) => {
    for (const version of list) {
      if (version.eventMs > atMs || version.createdMs > atMs) continue
      const isFresh = ttlMs === 0 || version.eventMs >= atMs - ttlMs
      return isFresh ? version.value : null
    }
    return null
  }
  return labels.map(({entity, atMs}) =>
    views.map(({ttlMs}, view) => valueAt(versions.get(`${view} ${entity}`) ?? [], atMs, ttlMs)),
  )
}
