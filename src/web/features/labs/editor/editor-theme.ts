import {HighlightStyle} from "@codemirror/language"
import {EditorView} from "@codemirror/view"
import {tags} from "@lezer/highlight"

const tint = (percent: number) => `color-mix(in srgb, var(--ink) ${percent}%, transparent)`

/** The editor in the colours of the page, light and dark: its values are those of tokens.css. Where the library draws
 * with images it is told not to: the page loads none that are written into a style. */
export const editorTheme = EditorView.theme({
  "&": {height: "100%", color: "var(--ink)", backgroundColor: "var(--raised)", fontSize: "13px"},
  "&.cm-focused": {outline: "none"},
  ".cm-scroller": {
    fontFamily: "var(--mono)",
    // what is typed is what stands there: no signs melted into one
    fontVariantLigatures: "none",
    lineHeight: "1.6",
    overflow: "auto",
  },
  ".cm-content": {padding: "8px 0", caretColor: "var(--ink)"},
  ".cm-line": {padding: "0 12px 0 8px"},
  ".cm-cursor, .cm-dropCursor": {borderLeftColor: "var(--ink)", borderLeftWidth: "1.5px"},
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: tint(14),
  },
  ".cm-activeLine, .cm-activeLineGutter": {backgroundColor: "transparent"},
  "&.cm-focused .cm-activeLine, &.cm-focused .cm-activeLineGutter": {backgroundColor: tint(4)},
  // code that is scrolled sideways goes under the numbers
  ".cm-gutters": {backgroundColor: "var(--raised)", color: "var(--ink-3)", border: "none"},
  ".cm-lineNumbers .cm-gutterElement": {padding: "0 4px 0 12px", minWidth: "36px"},
  ".cm-activeLineGutter": {color: "var(--ink)"},
  "&.cm-focused .cm-matchingBracket, .cm-matchingBracket": {backgroundColor: tint(16), color: "inherit"},
  "&.cm-focused .cm-nonmatchingBracket": {backgroundColor: "transparent", color: "var(--error)"},
  ".cm-selectionMatch": {backgroundColor: tint(9)},
  ".cm-searchMatch": {backgroundColor: tint(12), outline: "1px solid var(--hairline-2)"},
  ".cm-searchMatch-selected": {backgroundColor: tint(24)},
  ".cm-panels": {backgroundColor: "var(--sunken)", color: "var(--ink)", fontFamily: "var(--sans)"},
  ".cm-panels-bottom": {borderTop: "1px solid var(--hairline)"},
  ".cm-panel.cm-search": {padding: "8px 32px 8px 12px", fontSize: "13px"},
  ".cm-textfield": {
    border: "1px solid var(--field)",
    borderRadius: "4px",
    backgroundColor: "var(--raised)",
    color: "inherit",
  },
  ".cm-button": {
    backgroundImage: "none",
    backgroundColor: "var(--raised)",
    border: "1px solid var(--hairline-2)",
    borderRadius: "4px",
    color: "inherit",
  },
  ".cm-panel button:focus-visible, .cm-panel input:focus-visible": {outline: "2px solid var(--focus)"},
  ".cm-tooltip": {
    border: "1px solid var(--hairline-2)",
    borderRadius: "6px",
    backgroundColor: "var(--raised)",
    color: "var(--ink)",
    overflow: "hidden",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {fontFamily: "var(--mono)", maxHeight: "14em"},
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {padding: "3px 10px 3px 6px"},
  "& .cm-tooltip-autocomplete ul li[aria-selected]": {backgroundColor: "var(--sunken)", color: "var(--ink)"},
  ".cm-completionDetail": {color: "var(--ink-3)", fontStyle: "normal"},
  ".cm-problemMark": {
    textDecoration: "underline wavy var(--error) 1px",
    textUnderlineOffset: "3px",
  },
  ".cm-problemLine": {backgroundColor: "color-mix(in srgb, var(--error) 8%, transparent)"},
  ".cm-problemGutter": {color: "var(--error)", fontWeight: "600"},
  ".cm-problemSays": {
    // as wide as the editor, not as its longest line, and in sight wherever that is scrolled to
    position: "sticky",
    left: "36px",
    width: "calc(100cqi - 38px)",
    boxSizing: "border-box",
    padding: "4px 12px 6px 8px",
    backgroundColor: "color-mix(in srgb, var(--error) 8%, transparent)",
    color: "var(--error)",
    fontFamily: "var(--sans)",
    whiteSpace: "pre-wrap",
  },
})

/** Weight and slant before colour: lanes, warnings and errors are the only colours of the page. */
export const codeStyle = HighlightStyle.define([
  {tag: [tags.keyword, tags.modifier, tags.operatorKeyword, tags.controlKeyword], fontWeight: "650"},
  {tag: [tags.comment, tags.docString], color: "var(--ink-3)", fontStyle: "italic"},
  {tag: [tags.string, tags.special(tags.string), tags.regexp], color: "var(--ink-2)"},
  {tag: [tags.typeName, tags.className, tags.namespace], color: "var(--ink-2)"},
  {tag: tags.definition(tags.function(tags.variableName)), fontWeight: "650"},
  {tag: tags.function(tags.definition(tags.variableName)), fontWeight: "650"},
  {tag: tags.invalid, color: "var(--error)"},
])
