import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** A page of a built site, parsed. */
export interface HtmlPage {
  /** Its address below the base path: `/day/1/`, `/404.html`. */
  path: string;
  html: string;
  elements: Element[];
}

/** Every file of a built site, as a path that begins with `/`. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/'))
    .sort();
}

/** Every page that is not merely an old address, parsed. */
export async function pagesOf(folder: string): Promise<HtmlPage[]> {
  const files = (await filesOf(folder)).filter((file) => /\.html?$/.test(file));
  const pages = await Promise.all(files.map((file) => readPage(folder, file)));
  return pages.filter(({ elements }) => !elements.some(isRefresh));
}

async function readPage(folder: string, file: string): Promise<HtmlPage> {
  const html = await readFile(join(folder, file), 'utf8');
  return { path: file.replace(/\/index\.html$/, '/'), html, elements: elementsOf(fromHtml(html)) };
}

function elementsOf(tree: Root): Element[] {
  const elements: Element[] = [];
  visit(tree, 'element', (element) => {
    elements.push(element);
  });
  return elements;
}

function isRefresh({ tagName, properties }: Element): boolean {
  return tagName === 'meta' && String(properties['httpEquiv']) === 'refresh';
}
