import {answerRequests} from "#io/node/answer-requests"
import type {CareerJobs} from "./career-jobs"
import {buffersOf, pieceRunner} from "./piece-runner"

/** A thread that simulates careers, so that several cores help and the server goes on answering. */
const runPiece = pieceRunner()

answerRequests<CareerJobs>({
  piece: ({lawText, task}) => {
    const value = runPiece(lawText, task)
    return {value, transfer: buffersOf(value)}
  },
})
