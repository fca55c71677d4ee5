import {pathToFileURL} from "node:url"
import {cutLines} from "../cut-lines"
import {placeInStack} from "../room/code-place"
import {serveCode} from "../room/serve-code"

// The process that holds a person's TypeScript. Started by code-process.ts with the path of the code; talks in JSON
// lines on standard input and output.

const codeUrl = pathToFileURL(process.argv[2] ?? "").href
const urls: string[] = []
const {stdin, stdout} = process

const hear = serveCode({
  // the file is there already: this process may write none
  importCode(_, copy) {
    const url = copy === 0 ? codeUrl : `${codeUrl}?copy=${copy}`
    urls.push(url)
    return import(url)
  },
  placeOf: error => placeInStack(error, urls),
  say: line => void stdout.write(`${line}\n`),
})

const take = cutLines(line => void hear(line))
stdin.setEncoding("utf8")
stdin.on("data", chunk => void take(String(chunk)))
