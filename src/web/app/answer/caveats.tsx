import type {CareerAnswer} from "#model/career-answer"

/** What a reader must know before believing the figures. */
export function Caveats({answer, level = 2}: {readonly answer: CareerAnswer; readonly level?: 2 | 3}) {
  const Heading = level === 2 ? "h2" : "h3"
  return (
    <section className="caveats">
      <Heading>Before you believe it</Heading>
      <ul>
        {answer.caveats.map(({id, text}) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </section>
  )
}
