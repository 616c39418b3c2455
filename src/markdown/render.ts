import type { Body, BodyContext } from '../journal/body.ts';
import { type Draft, newDraft, report } from './draft.ts';
import { createPipeline } from './pipeline.ts';
import { putBack, putBackPlain } from './set-aside.ts';

/**
 * Makes the function that renders posts. It is expensive to make and cheap to use: one
 * per process or worker, for all posts.
 */
export async function createRenderer(): Promise<Render> {
  const pipeline = await createPipeline();
  return async (text, context) => {
    const draft = newDraft(text, context);
    try {
      // Facts travel in Astro's front matter, which is how plugins are meant to leave them.
      const { code } = await pipeline.render(text, { frontmatter: { draft } });
      return bodyOf(draft, putBack(draft, code), putBackPlain(draft, code));
    } catch (error) {
      reportFailure(draft, error);
      draft.cells = [];
      draft.labs = [];
      const source = `<pre>${escapeHtml(draft.source.trim())}</pre>`;
      return bodyOf(draft, source, source);
    }
  };
}

function bodyOf(draft: Draft, html: string, feedHtml: string): Body {
  const { headings, links, files, anchors, words, excerpt, hasMath, cells, labs } = draft;
  const { problems } = draft;
  const facts = { headings, links, files, anchors, words, excerpt, hasMath, cells, labs, problems };
  return { html, feedHtml, ...facts };
}

/** An exception is a fault of ours or of a package, but it must not stop the other posts. */
function reportFailure(draft: Draft, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  // Astro puts a line about the file before it, which it does not know.
  const reason = message.replace(/^Failed to parse Markdown file .*\n/, '');
  report(
    draft,
    { line: 1, column: 1 },
    {
      kind: 'markdown-failed',
      message: `the text cannot be rendered: ${reason.replace(/\s+/g, ' ').trim()}`,
      fix: 'leave out parts of the text until it can be, and report the part as a bug',
    },
  );
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/**
 * Renders one post.
 *
 * @param text The whole file, its front matter replaced by as many blank lines, so that
 *   the places of problems are those of the file. Nothing of it may be stripped.
 * @param context What else the HTML depends on.
 * @returns The HTML and the facts about it. It never rejects: what fails is a problem.
 */
export type Render = (text: string, context: BodyContext) => Promise<Body>;
