import type {RegistryTrace} from "#labs/sim/model-registry/trace"

export type LedgerFault = RegistryTrace["faults"][number]

/** What the ledger shows, in words. */
export function registryWords({commands, versions, served, faults, restarts}: RegistryTrace): string {
  const unsafe = served.filter(({isUnsafe}) => isUnsafe).length
  const out = versions.filter(({quarantined}) => quarantined.length > 0).length
  const again =
    restarts.length === 0 ? "" : ` and ${restarts.length} restart${restarts.length === 1 ? "" : "s"}`
  const wrong =
    faults.length === 0
      ? "every answer was right"
      : `${faults.length} answer${faults.length === 1 ? " was" : "s were"} wrong`
  const withdrawn =
    unsafe === 0
      ? "No withdrawn version was served."
      : `A withdrawn version was served ${unsafe} time${unsafe === 1 ? "" : "s"}.`
  return `${commands} commands${again}; ${wrong}. ${out} of ${versions.length} versions were quarantined at some time. ${withdrawn}`
}

/** Bars of one alias; the first that is named is the one that callers see. */
export function aliasNames({aliases}: RegistryTrace): string[] {
  return [...new Set(aliases.map(({alias}) => alias))].sort((a, b) =>
    a === "prod" ? -1 : b === "prod" ? 1 : a < b ? -1 : 1,
  )
}

export function faultWords({at, kind, version, said, truth, isRetry}: LedgerFault): string {
  const what = version === null ? kind : `${kind} ${version}`
  return `#${at + 1} ${what}${isRetry ? " (again)" : ""}: said ${said}, right is ${truth}`
}
