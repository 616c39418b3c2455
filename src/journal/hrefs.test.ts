import { describe, expect, it } from 'vitest';
import { aliasPath } from './aliases.ts';
import { dayPath, withBase } from './hrefs.ts';
import { pagePaths } from './pages.ts';

describe('dayPath', () => {
  it('is the number of the day, and the date before Day 1', () => {
    expect(dayPath('2023-12-31', '2024-05-14')).toBe('/day/135/');
    expect(dayPath('2023-12-31', '2024-01-01')).toBe('/day/1/');
    expect(dayPath('2023-12-31', '2023-12-31')).toBe('/day/2023-12-31/');
    expect(dayPath('2023-12-31', '2023-06-01')).toBe('/day/2023-06-01/');
  });
});

describe('withBase', () => {
  it.each([
    ['/', '/day/1/', '/day/1/'],
    ['/log', '/day/1/', '/log/day/1/'],
    ['/log/', '/', '/log/'],
    ['/a/b//', '/rss.xml', '/a/b/rss.xml'],
    ['', '/', '/'],
  ])('puts %j before %j', (base, path, whole) => {
    expect(withBase(base, path)).toBe(whole);
  });
});

describe('aliasPath', () => {
  it.each([
    ['/old', '/old/'],
    ['/old/', '/old/'],
    ['/', '/'],
    ['/2024/05/14/title.html', '/2024/05/14/title.html'],
    ['/old/index.html', '/old/'],
    ['/caf%C3%A9', '/café/'],
    ['/100%', '/100%/'],
    ['/v1.5/', '/v1.5/'],
  ])('makes %s the path %s', (alias, path) => {
    expect(aliasPath(alias)).toBe(path);
  });
});

describe('pagePaths', () => {
  it('names every page that is not a day', () => {
    const paths = pagePaths({
      dates: ['2023-12-31', '2024-01-01', '2024-01-02'],
      categories: [{ id: 'probability', label: 'Probability' }],
      courses: [{ id: 'cs109', title: 'CS109', units: [] }],
      scales: [{ id: 'maturity', title: 'Maturity', levels: [] }],
      homework: ['cs109'],
    });
    expect(paths).toEqual(expect.arrayContaining(['/', '/days/', '/about/', '/rss.xml']));
    expect(paths).toEqual(expect.arrayContaining(['/days/2023/', '/days/2024/']));
    expect(paths).toEqual(
      expect.arrayContaining(['/categories/probability/', '/courses/cs109/', '/scales/maturity/']),
    );
    expect(paths.filter((path) => path.includes('homework'))).toEqual([
      ...['/homework/', '/homework/proved/', '/homework/stated/', '/homework/open/'],
      ...['/courses/cs109/homework/', '/courses/cs109/homework/proved/'],
      ...['/courses/cs109/homework/stated/', '/courses/cs109/homework/open/'],
    ]);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
