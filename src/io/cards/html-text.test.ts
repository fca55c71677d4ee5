import {expect, test} from "vitest"
import {htmlToMarkdown, markdownToHtml} from "./html-text"

test("scripts, styles and frames leave nothing behind", () => {
  const hostile =
    '<b>Term</b><script>alert(1)</script><style>b{}</style><iframe src="https://x.example">in</iframe><img src=x onerror=alert(1)>'
  expect(htmlToMarkdown(hostile)).toBe("**Term**[picture: x]")
})

test("a link leads to the web or is only its words", () => {
  expect(htmlToMarkdown('<a href="https://a.example/b">the page</a>')).toBe("[the page](https://a.example/b)")
  expect(htmlToMarkdown('<a href="javascript:alert(1)">the page</a>')).toBe("the page")
})

test("paragraphs, lists, breaks and entities stay", () => {
  expect(htmlToMarkdown("<p>One &amp; two</p><ul><li>a</li><li>b</li></ul>x<br>y")).toBe(
    "One & two\n\n- a\n- b\n\nx\ny",
  )
})

test("code keeps its lines", () => {
  expect(htmlToMarkdown("<pre>a\n  b</pre>")).toBe("```\na\n  b\n```")
})

test("sounds become their names", () => {
  expect(htmlToMarkdown("[sound:hi.mp3]")).toBe("[sound: hi.mp3]")
})

test("Markdown that becomes a field comes back as it was", () => {
  for (const text of ["a < b & c", "one\ntwo\n\n- x", "**bold** `code`"])
    expect(htmlToMarkdown(markdownToHtml(text))).toBe(text)
})
