import {fileURLToPath} from "node:url"

/** The folder of the checkout, with package.json in it. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "")
