import { describe, expect, it } from 'vitest';
import { openVersions } from './versions.ts';

describe('openVersions', () => {
  it('gives back what was written, for this page and this cell only', () => {
    const storage = memory();
    const versions = openVersions('/day/1/', () => storage);
    versions.write('cell-fit', 'a;\n', 'b;\n');
    expect(openVersions('/day/1/', () => storage).read('cell-fit', 'a;\n')).toBe('b;\n');
    expect(versions.read('cell-other', 'a;\n')).toBeUndefined();
    expect(openVersions('/day/2/', () => storage).read('cell-fit', 'a;\n')).toBeUndefined();
  });

  it('knows nothing of a cell that its author has changed since', () => {
    const versions = openVersions('/', memory);
    const storage = memory();
    const same = openVersions('/', () => storage);
    same.write('cell-1', 'const a = 1;\n', 'const a = 2;\n');
    expect(same.read('cell-1', 'const a = 3;\n')).toBeUndefined();
    // The author may take it back.
    expect(same.read('cell-1', 'const a = 1;\n')).toBe('const a = 2;\n');
    expect(versions.read('cell-1', 'const a = 1;\n')).toBeUndefined();
  });

  it('forgets', () => {
    const storage = memory();
    const versions = openVersions('/', () => storage);
    versions.write('cell-1', 'a', 'b');
    versions.forget('cell-1');
    expect(versions.read('cell-1', 'a')).toBeUndefined();
    expect(storage.length).toBe(0);
  });

  it.each(['no JSON', 'null', '[]', '"b"', '{"of":1}', '{"code":"b"}'])(
    'takes %s in the storage for nothing',
    (text) => {
      const storage = memory();
      const versions = openVersions('/', () => storage);
      versions.write('cell-1', 'a', 'b');
      storage.setItem(storage.key(0) ?? '', text);
      expect(versions.read('cell-1', 'a')).toBeUndefined();
    },
  );

  it('works without a storage, and with one that is full', () => {
    const forbidden = openVersions('/', () => {
      throw new DOMException('no', 'SecurityError');
    });
    forbidden.write('cell-1', 'a', 'b');
    forbidden.forget('cell-1');
    expect(forbidden.read('cell-1', 'a')).toBeUndefined();

    const storage = memory();
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const full = openVersions('/', () => storage);
    full.write('cell-1', 'a', 'b');
    expect(full.read('cell-1', 'a')).toBeUndefined();
  });
});

function memory(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => {
      items.clear();
    },
    getItem: (key) => items.get(key) ?? null,
    key: (at) => [...items.keys()][at] ?? null,
    removeItem: (key) => {
      items.delete(key);
    },
    setItem: (key, value) => {
      items.set(key, value);
    },
  };
}
