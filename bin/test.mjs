#!/usr/bin/env node
// `npm test`, also in a fresh clone: installs the packages and Chromium where they are missing, then runs every check.
import process from "node:process"
import {nodeProblem} from "./setup/node-version.mjs"

const problem = nodeProblem(process.versions.node)
if (problem === null) {
  import("./setup/test.mjs").then(({test}) => test())
} else {
  console.error(problem)
  process.exitCode = 2
}
