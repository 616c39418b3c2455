import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withPrinted } from './write-docs.ts';

describe('withPrinted', () => {
  it('replaces what stands between the marks, and can do so again', () => {
    const once = withPrinted('a\n\n<!-- printed -->\nold\n<!-- end -->\n\nz\n', 'new\n');
    expect(once).toBe('a\n\n<!-- printed -->\n\nnew\n\n<!-- end -->\n\nz\n');
    expect(withPrinted(once, 'new\n')).toBe(once);
  });

  it('throws where there are no marks', () => {
    expect(() => withPrinted('text <!-- end -->', 'new')).toThrow('there is no');
  });

  it('finds them in the docs', () => {
    const docs = readFileSync(new URL('../../docs/pages.md', import.meta.url), 'utf8');
    expect(withPrinted(docs, 'new')).toContain('<!-- printed -->\n\nnew\n\n<!-- end -->');
  });
});
