#!/usr/bin/env node
// Works in a fresh clone: installs the packages, builds, then runs the command. Plain Node without packages, and
// this first file in words that old versions of Node understand, so that they can be told.
import process from "node:process"
import {nodeProblem} from "./setup/node-version.mjs"

const problem = nodeProblem(process.versions.node)
if (problem === null) {
  import("./setup/start.mjs").then(({start}) => start())
} else {
  console.error(problem)
  process.exitCode = 2
}
