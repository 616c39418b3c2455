import type { ElementContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { SVG_ELEMENTS } from '../drawing.ts';
import { toDom } from './dom.ts';

describe('toDom', () => {
  it('writes attributes as a page has them', () => {
    const table = element('div', {
      className: ['table', 'wide'],
      tabIndex: 0,
      ariaLabel: 'Cars',
      dataControl: '0.1',
      disabled: true,
      hidden: false,
      min: 0,
    });
    expect(html([table])).toBe(
      '<div class="table wide" tabindex="0" aria-label="Cars" data-control="0.1" disabled="" min="0"></div>',
    );
  });

  it('makes drawings of the names of SVG, and nothing else', () => {
    const drawn = element('svg', { viewBox: '0 0 1 1' }, [
      element('clipPath', { id: 'a' }),
      element('g', { 'stroke-width': '2' }),
    ]);
    expect(html([element('div', {}, [drawn])])).toBe(
      '<div><svg:svg viewBox="0 0 1 1"><svg:clipPath id="a"></svg:clipPath><svg:g stroke-width="2"></svg:g></svg:svg></div>',
    );
  });

  it.each([
    'script',
    'iframe',
    'style',
    'a',
    'img',
    'object',
    'form',
    'link',
    'base',
    'foreignObject',
  ])('leaves out %s with all that is in it, in a page and in a drawing', (name) => {
    const inner = element(name, {}, [element('p'), { type: 'text', value: 'x' }]);
    expect(html([inner])).toBe('');
    expect(html([element('svg', {}, [inner])])).toBe('<svg:svg></svg:svg>');
  });

  it('leaves out what acts or leads away', () => {
    const evil = element('div', {
      onclick: 'x()',
      onClick: 'x()',
      ONLOAD: 'x()',
      href: 'javascript:x()',
      'xlink:href': 'https://example.org/',
      src: 'x',
      srcdoc: 'x',
      formAction: 'x',
      'a b': 'x',
      '"><script>': 'x',
    });
    const use = element('use', { href: '#a', 'xlink:href': '#b' });
    expect(html([evil, element('svg', {}, [use])])).toBe('<div></div><svg:svg></svg:svg>');
  });

  it('takes text as text', () => {
    expect(html([element('p', {}, [{ type: 'text', value: '<b>&' }])])).toBe('<p>&lt;b>&</p>');
  });

  it('takes no comments, and raw HTML of formulas only', () => {
    const raw = { type: 'raw', value: '<span>x</span>' } as unknown as ElementContent;
    expect(html([{ type: 'comment', value: 'x' }, element('div', {}, [raw])])).toBe(
      '<div>(<span>x</span>)</div>',
    );
  });
});

function element(
  tagName: string,
  properties: Record<string, string | number | boolean | string[]> = {},
  children: ElementContent[] = [],
): ElementContent {
  return { type: 'element', tagName, properties, children };
}

function html(content: ElementContent[]): string {
  return toDom(content, plainDocument() as unknown as Document, SVG_ELEMENTS).join('');
}

/** As much of a document as the function asks for; a node is its HTML. */
function plainDocument() {
  return {
    createTextNode: (text: string) => text.replaceAll('<', '&lt;'),
    createElement: () => ({
      innerHTML: '',
      get content() {
        return `(${this.innerHTML})`;
      },
    }),
    createElementNS(space: string, tag: string) {
      const name = space.endsWith('svg') ? `svg:${tag}` : tag;
      const attributes: string[] = [];
      const children: unknown[] = [];
      return {
        setAttribute: (key: string, value: string) => attributes.push(` ${key}="${value}"`),
        append: (...nodes: unknown[]) => children.push(...nodes),
        toString: () => `<${name}${attributes.join('')}>${children.join('')}</${name}>`,
      };
    },
  };
}
