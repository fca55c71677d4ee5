import type {Incident} from "#model/practice/question"

/** The least minutes of evidence that leave no cause but the true one, and the probes that cost them; null where all
 * evidence together leaves more than one. Tries every set of at most nine probes. */
export function incidentPar({causes, cause, probes}: Incident): {minutes: number; probes: string[]} | null {
  const others = causes.map(({id}) => id).filter(id => id !== cause)
  let best: {minutes: number; probes: string[]} | null = null
  for (let set = 0; set < 2 ** probes.length; set += 1) {
    const chosen = probes.filter((_, at) => Math.floor(set / 2 ** at) % 2 === 1)
    const minutes = chosen.reduce((total, probe) => total + probe.minutes, 0)
    if (best !== null && minutes >= best.minutes) continue
    if (others.every(id => chosen.some(({clears}) => clears.includes(id))))
      best = {minutes, probes: chosen.map(({id}) => id)}
  }
  return best
}
