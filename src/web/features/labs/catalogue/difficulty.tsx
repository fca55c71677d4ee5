/** How hard a lab is, in dots. */
export function Difficulty({value}: {readonly value: number}) {
  return (
    <span className="lab-difficulty" title={`Difficulty ${value} of 5`}>
      <span className="hidden">Difficulty {value} of 5</span>
      <svg viewBox="0 0 58 10" width="58" height="10" aria-hidden="true">
        {[0, 1, 2, 3, 4].map(at => (
          <circle key={at} className={at < value ? "full" : "empty"} cx={5 + at * 12} cy="5" r="3.5" />
        ))}
      </svg>
    </span>
  )
}
