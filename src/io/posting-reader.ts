// The reader of postings as the other rooms see it: web, server and command line read with the same code.
export {readPostings} from "./posting-reader/read-postings"
export type {HiddenText} from "./posting-reader/read-result"
