import { emptyRewrite, quote, type Rewrite } from '../markdown/rewrite.ts';
import { isInside, type Range } from '../markdown/regions.ts';
import { liquidTags, type LiquidTag } from './liquid.ts';

/**
 * Resolves the Liquid tags that enclose text: `raw` loses its marks, `highlight` becomes
 * a fence, `comment` an HTML comment. In code only `raw` is resolved, as its marks are
 * there to be swallowed.
 *
 * @returns also `literal`: what stood in `raw`, which is no Liquid however it looks.
 */
export function resolveBlocks(
  text: string,
  code: readonly Range[],
): Rewrite & { literal: Range[] } {
  const rewrite = { ...emptyRewrite(), literal: [] as Range[] };
  const changes = new Map<string, number>();
  const missing = new Set<string>();
  const tags = liquidTags(text).filter(({ isTag }) => isTag);
  for (let index = 0; index < tags.length; index += 1) {
    const tag = tags[index];
    if (!tag || !/^(?:raw|highlight|comment)$/.test(tag.name)) continue;
    if (tag.name !== 'raw' && isInside(code, tag.start)) continue;
    const endIndex = missing.has(tag.name) ? -1 : indexOfTag(tags, `end${tag.name}`, index + 1);
    const end = tags[endIndex];
    if (!end) {
      if (!missing.has(tag.name)) rewrite.notes.push(unclosed(text, tag));
      missing.add(tag.name);
      continue;
    }
    const done =
      tag.name === 'raw'
        ? unwrapped(text, tag, end)
        : enclosed(text, tag, end, tags.slice(index + 1, endIndex));
    if (!done) continue;
    rewrite.edits.push(...done);
    rewrite.literal.push({ start: tag.end, end: end.start });
    changes.set(tag.name, (changes.get(tag.name) ?? 0) + 1);
    if (tag.name === 'comment') rewrite.notes.push(commented(tag));
    index = endIndex;
  }
  const times = (name: string) => changes.get(name) ?? 0;
  if (times('raw') > 0) rewrite.changes.push(`\`{% raw %}\` marks removed (${times('raw')})`);
  if (times('highlight') > 0)
    rewrite.changes.push(`\`{% highlight %}\` written as fences (${times('highlight')})`);
  if (times('comment') > 0)
    rewrite.changes.push(`\`{% comment %}\` written as HTML comments (${times('comment')})`);
  return rewrite;
}

function indexOfTag(tags: readonly LiquidTag[], name: string, from: number): number {
  for (let index = from; index < tags.length; index += 1)
    if (tags[index]?.name === name) return index;
  return -1;
}

function unwrapped(text: string, tag: LiquidTag, end: LiquidTag) {
  if ([tag, end].some((mark) => text[mark.start - 1] === '`' && text[mark.end] === '`'))
    return undefined;
  return [tag, end].map((mark) => ({ ...withBlanks(text, mark), text: '' }));
}

/** A mark alone on its line takes the blanks of that line with it. */
function withBlanks(text: string, { start, end }: Range): Range {
  const before = /(?:^|\n)([ \t]*)$/.exec(text.slice(Math.max(0, start - 80), start))?.[1];
  const after = /^[ \t]*(?=\n|$)/.exec(text.slice(end, end + 80))?.[0];
  if (before === undefined || after === undefined) return { start, end };
  return { start: start - before.length, end: end + after.length };
}

function enclosed(text: string, tag: LiquidTag, end: LiquidTag, inside: readonly LiquidTag[]) {
  const content = text.slice(tag.end, end.start);
  if (tag.name === 'comment') {
    if (content.includes('--')) return undefined;
    return [
      { start: tag.start, end: tag.end, text: '<!--' },
      { start: end.start, end: end.end, text: '-->' },
    ];
  }
  const line = text.slice(text.lastIndexOf('\n', tag.start - 1) + 1, tag.start);
  if (!/^[ \t>]*(?:[-*+]\s+|\d+[.)]\s+)?$/.test(line)) return undefined;
  const prefix = line.replace(/[^>\s]/g, ' ');
  const runs = content.match(/`{3,}/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  const language = /^highlight\s+([\w+#.-]+)/.exec(tag.inner)?.[1] ?? '';
  const opens = /^[ \t]*\n/.exec(content)?.[0] ?? '';
  const closes = /(?:^|\n)([ \t>]*)$/.exec(content);
  const after = /^[ \t]*(?=\n|$)/.test(text.slice(end.end, end.end + 80)) ? '' : `\n${prefix}`;
  const raw = inside.filter(({ name }) => name === 'raw' || name === 'endraw');
  return [
    {
      start: tag.start,
      end: tag.end + opens.length,
      text: `${fence}${language}\n${opens === '' ? prefix : ''}`,
    },
    ...raw.map((mark) => ({ ...withBlanks(text, mark), text: '' })),
    { start: end.start, end: end.end, text: `${closes ? '' : `\n${prefix}`}${fence}${after}` },
  ];
}

function unclosed(text: string, tag: LiquidTag) {
  const message = `${quote(text.slice(tag.start, tag.end))} is never closed; it stays as text`;
  return { offset: tag.start, length: tag.end - tag.start, kind: 'liquid', message };
}

function commented(tag: LiquidTag) {
  const message = 'a Liquid comment became an HTML comment, which the source of a page may show';
  return { offset: tag.start, length: tag.end - tag.start, kind: 'liquid', message };
}
