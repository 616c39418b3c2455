import { createEditor } from 'prism-code-editor';
import { editorCommands, insertLineAndIndent } from 'prism-code-editor/commands';
import 'prism-code-editor/languages/clike';
import 'prism-code-editor/prism/languages/typescript';

/**
 * A field for the code of a cell: a real textarea over its highlighted copy, in the place
 * of the published code. The keys are those of any field: Tab leaves it. Besides,
 * Ctrl+Enter or Cmd+Enter runs and Escape leaves.
 */
export function openEditor(code: string, { label, onChange, onRun, onLeave }: EditorHands): Editor {
  const editor = createEditor(
    null,
    { language: 'typescript', value: code, lineNumbers: false, tabSize: 2 },
    // No pairs: what is typed is what stands there.
    editorCommands({ Enter: (field) => insertLineAndIndent(field) }, []),
  );
  const { textarea, container, lines } = editor;
  textarea.setAttribute('aria-label', label);
  textarea.addEventListener(
    'keydown',
    (event) => {
      const runs = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      if (!runs && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      (runs ? onRun : onLeave)();
    },
    { capture: true },
  );
  editor.on('update', (value) => {
    if (value !== code) onChange((code = value));
  });
  return {
    element: container,
    focus() {
      textarea.focus();
    },
    write(value) {
      code = value;
      editor.setOptions({ value });
    },
    mark(line) {
      for (const marked of container.querySelectorAll('.at-fault'))
        marked.classList.remove('at-fault');
      textarea.toggleAttribute('aria-invalid', false);
      if (line === undefined) return;
      lines[line]?.classList.add('at-fault');
      textarea.setAttribute('aria-invalid', 'true');
    },
  };
}

export interface EditorHands {
  /** The name of the field for those who do not see it. */
  label: string;
  onChange(code: string): void;
  onRun(): void;
  onLeave(): void;
}

export interface Editor {
  element: HTMLElement;
  focus(): void;
  /** Puts other code into it without calling `onChange`. */
  write(code: string): void;
  /** Marks a line, from 1, as the one of an error; none without one. */
  mark(line?: number): void;
}
