import {renderToStaticMarkup} from "react-dom/server"
import {expect, test} from "vitest"
import {Markdown} from "./markdown"

function html(text: string, props: {readonly top?: number; readonly hasOwnTitle?: boolean} = {}): string {
  return renderToStaticMarkup(<Markdown text={text} {...props} />)
}

test("HTML in the text stays text, in a block and within a line", () => {
  const shown = html('<script>alert(1)</script>\n\nA <img src="x" onerror="alert(1)"> word')
  expect(shown).not.toMatch(/<script|<img/)
  expect(shown).toContain("&lt;script&gt;alert(1)&lt;/script&gt;")
  expect(shown).toContain("A &lt;img")
})

test("a link leads to the web or is no link", () => {
  expect(html("[the paper](https://example.org/a)")).toContain(
    '<a href="https://example.org/a" target="_blank" rel="noopener noreferrer">the paper</a>',
  )
  for (const address of ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "/elsewhere"])
    expect(html(`[words](${address})`)).toContain("<p>words</p>")
})

test("a picture is its words: nothing is loaded from elsewhere", () => {
  expect(html("![the queue](https://example.org/q.png)")).toContain("<p>the queue</p>")
})

test("the page's own title is left away, and headings go on from the level that is asked for", () => {
  const shown = html("# Title\n\nLead\n\n## Part\n\n### Detail", {hasOwnTitle: true})
  expect(shown).not.toContain("Title")
  expect(shown).toContain("<h2>Part</h2>")
  expect(shown).toContain("<h3>Detail</h3>")
  expect(html("# Part", {top: 3})).toContain("<h3>Part</h3>")
})

test("code keeps its spaces and signs, fenced or indented", () => {
  expect(html("```ts\nif (a < b) {\n  go()\n}\n```")).toContain("<code>if (a &lt; b) {\n  go()\n}</code>")
  expect(html("So:\n\n    a + b x (c)\n")).toContain("<code>a + b x (c)</code>")
})

test("lists, tables, emphasis and entities come out as such", () => {
  const shown = html(
    "3. three\n4. four\n\n| a | b |\n| - | -: |\n| x | 1 |\n\n**bold** *soft* `code` a &lt; b",
  )
  expect(shown).toContain('<ol start="3"><li>three</li><li>four</li></ol>')
  expect(shown).toContain('<td class="says">x</td><td>1</td>')
  expect(shown).toContain("<strong>bold</strong> <em>soft</em> <code>code</code> a &lt; b")
})

test("a number keeps its unit with it at the end of a line", () => {
  expect(html("within 2.5 s, 330 ms, 80 GB and 92 %")).toContain(
    "within 2.5\u00a0s, 330\u00a0ms, 80\u00a0GB and 92\u00a0%",
  )
  expect(html("24 msgs, `2 s`")).toContain("24 msgs, <code>2 s</code>")
})
