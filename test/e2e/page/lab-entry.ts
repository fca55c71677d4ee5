import {createLabRunner} from "../../../src/labs/run/browser/lab-runner"

// Bundled by lab-page.ts and evaluated in a page of the product.

Object.assign(globalThis, {createLabRunner})
