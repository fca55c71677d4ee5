import {expect, test} from "vitest"
import {prepareDecoder} from "#core/decode/decode-posting"
import {loadContent} from "#io/node/content/load-content"
import {readLaneModel} from "#io/node/content/read-lane-model"
import {UserError} from "#model/user-error"
import {readPostingFiles} from "./read-posting-files"

const decoder = prepareDecoder(readLaneModel("."), loadContent(".").skills)
const GOOD =
  "ML Engineer\n\nResponsibilities\n- Train ranking models in PyTorch\n- Run A/B tests of new models for the team\n- Explain to the business what the models can do and what they cannot"

function effectsOf(readText: (path: string) => Promise<string>) {
  return {readText, tell() {}}
}

test("readPostingFiles() reads the files before and after one that is not there", async () => {
  const missing = new UserError('Cannot read "gone.txt": there is no such file', "Check the path")
  const effects = effectsOf(async path => {
    if (path === "gone.txt") throw missing
    return GOOD
  })
  const {read, bad} = await readPostingFiles(["a.txt", "gone.txt", "b.txt"], {decoder, effects})
  expect(read.map(({where}) => where)).toEqual(['"a.txt"', '"b.txt"'])
  expect(bad).toEqual([missing])
})

test("readPostingFiles() gives offsets in the file as it stands, whatever its line ends", async () => {
  const file = GOOD.replaceAll("\n", "\r\n")
  for (const mark of ["", "\uFEFF"]) {
    const {read} = await readPostingFiles(["a.txt"], {decoder, effects: effectsOf(async () => mark + file)})
    const spans = read[0]?.reading.skills.find(({id}) => id === "pytorch-jax")?.evidence ?? []
    expect(spans.map(({start, end}) => file.slice(start, end))).toEqual(["PyTorch"])
  }
})

test("readPostingFiles() lets a bug through", async () => {
  const effects = effectsOf(() => Promise.reject(new TypeError("a bug")))
  await expect(readPostingFiles(["a.txt"], {decoder, effects})).rejects.toThrow(TypeError)
})
