import {calibration, simulateCandidate} from "./candidates"

// Are readiness figures calibrated? Usage: npx tsx bench/readiness/bench.ts [candidates]

const [candidates = 4000] = process.argv.slice(2).map(Number)
for (const questions of [15, 30, 60, 120])
  for (const difficultyError of [0, 0.5]) {
    const outcomes = Array.from({length: candidates}, (_, seed) =>
      simulateCandidate(seed + 1, questions, difficultyError),
    )
    const one = calibration(
      outcomes.map(({predicted}) => predicted.one),
      outcomes.map(({passed}) => passed),
    )
    const three = calibration(
      outcomes.map(({predicted}) => predicted.oneOfThree),
      outcomes.map(({passedOneOfThree}) => passedOneOfThree),
    )
    console.log(
      `${String(questions).padStart(3)} questions, difficulties off by ${difficultyError}: one: ECE ${one.error.toFixed(3)}, Brier ${one.brier.toFixed(3)} (base rate ${one.baseBrier.toFixed(3)}); one of three: ECE ${three.error.toFixed(3)}, Brier ${three.brier.toFixed(3)} (${three.baseBrier.toFixed(3)})`,
    )
    if (questions === 30 && difficultyError === 0)
      for (const [at, {count, predicted, passed}] of one.bins.entries())
        console.log(
          `    ${at / 10}-${(at + 1) / 10}: ${count} said ${(predicted / count).toFixed(2)}, passed ${(passed / count).toFixed(2)}`,
        )
  }
