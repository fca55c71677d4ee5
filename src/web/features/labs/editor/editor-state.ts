import {autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap} from "@codemirror/autocomplete"
import {defaultKeymap, history, historyKeymap, indentWithTab} from "@codemirror/commands"
import {javascript} from "@codemirror/lang-javascript"
import {python} from "@codemirror/lang-python"
import {bracketMatching, indentOnInput, indentUnit, syntaxHighlighting} from "@codemirror/language"
import {highlightSelectionMatches, searchKeymap} from "@codemirror/search"
import {EditorState, type Extension, Prec} from "@codemirror/state"
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view"
import {LANGUAGE_NAMES, type LabLanguage} from "#model/labs/lab-language"
import {codeStyle, editorTheme} from "./editor-theme"
import {isOwnChange} from "./foreign-text"
import {problemMark} from "./problem-mark"
import {typeOver} from "./type-over"

export type EditorEvents = {
  /** Somebody wrote here; what is taken over from another tab is not told. */
  changed(code: string): void
  /** Ctrl or Cmd with Enter. */
  run(): void
  /** Escape, where nothing inside of the editor takes it. */
  leave(): void
}

function languageParts(language: LabLanguage): Extension {
  return language === "ts"
    ? [javascript({typescript: true}), indentUnit.of("  "), EditorState.tabSize.of(2)]
    : [python(), indentUnit.of("    "), EditorState.tabSize.of(4)]
}

/** A fresh editor state: the code and all that one can do with it. Tab indents, so Escape leads out. */
export function editorState(code: string, language: LabLanguage, events: EditorEvents): EditorState {
  const own = [
    {key: "Mod-Enter", preventDefault: true, run: () => tell(events.run)},
    // what is typed is kept as it is typed; the browser's own saving would only be in the way
    {key: "Mod-s", preventDefault: true, run: () => true},
  ]
  return EditorState.create({
    doc: code,
    extensions: [
      Prec.highest(keymap.of(own)),
      lineNumbers(),
      highlightActiveLineGutter(),
      highlightActiveLine(),
      history(),
      drawSelection(),
      dropCursor(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      typeOver,
      autocompletion({icons: false}),
      highlightSelectionMatches(),
      syntaxHighlighting(codeStyle),
      languageParts(language),
      problemMark,
      editorTheme,
      EditorView.contentAttributes.of({
        "aria-label": `Your ${LANGUAGE_NAMES[language]}. Tab indents, Escape leaves the editor`,
        spellcheck: "false",
        autocapitalize: "off",
        tabindex: "0",
      }),
      EditorView.updateListener.of(({transactions, state}) => {
        if (isOwnChange(transactions)) events.changed(state.doc.toString())
      }),
      keymap.of([
        ...closeBracketsKeymap,
        ...completionKeymap,
        ...searchKeymap,
        ...historyKeymap,
        ...defaultKeymap,
        indentWithTab,
      ]),
      Prec.lowest(keymap.of([{key: "Escape", run: () => tell(events.leave)}])),
    ],
  })
}

function tell(event: () => void): boolean {
  event()
  return true
}
