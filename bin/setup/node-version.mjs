const LEAST = [20, 19]

/** What to tell a person whose Node is too old; null where it is new enough.
 * @param {string} version such as "20.19.0" */
export function nodeProblem(version) {
  const parts = version.split(".").map(Number)
  const major = parts[0] || 0
  const minor = parts[1] || 0
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return null
  return `Lanewise needs Node ${LEAST.join(".")} or newer, found ${version}. Install a newer Node from https://nodejs.org, then try again`
}
