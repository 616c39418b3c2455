import { describe, expect, it } from 'vitest';
import { absoluteAddresses } from './absolute-addresses.ts';

const absolute = (html: string) =>
  absoluteAddresses(html, new URL('https://example.org/log/day/135/'));

describe('absoluteAddresses', () => {
  it.each([
    ['/log/day/1/', 'https://example.org/log/day/1/'],
    ['#heading', 'https://example.org/log/day/135/#heading'],
    ['../134/', 'https://example.org/log/day/134/'],
    ['https://elsewhere.example/a?b#c', 'https://elsewhere.example/a?b#c'],
    ['//elsewhere.example/', 'https://elsewhere.example/'],
    ['mailto:me@example.org', 'mailto:me@example.org'],
    ['/a?b=1&#x26;c=2', 'https://example.org/a?b=1&#x26;c=2'],
    ['/a?b=1&amp;c=2', 'https://example.org/a?b=1&#x26;c=2'],
    ['/a&#x22;b', 'https://example.org/a%22b'],
    ['', 'https://example.org/log/day/135/'],
    ['größe', 'https://example.org/log/day/135/gr%C3%B6%C3%9Fe'],
  ])('makes %s absolute', (written, address) => {
    expect(absolute(`<a title="a > b" href="${written}">a</a>`)).toBe(
      `<a title="a > b" href="${address}">a</a>`,
    );
  });

  it('does so for pictures, films and quotes', () => {
    expect(absolute('<img src="a.png"><video poster="b.png"></video><q cite="/c">d</q>')).toBe(
      '<img src="https://example.org/log/day/135/a.png">' +
        '<video poster="https://example.org/log/day/135/b.png"></video>' +
        '<q cite="https://example.org/c">d</q>',
    );
  });

  it('leaves text alone, and what only looks like an address', () => {
    const code = '<pre><code>&#x3C;a href="/x"> href="/y"</code></pre><p title="href">b</p>';
    expect(absolute(code)).toBe(code);
  });

  it('leaves what is no address as it is', () => {
    expect(absolute('<a href="https://">a</a>')).toBe('<a href="https://">a</a>');
  });
});
