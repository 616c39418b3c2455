import { describe, expect, it } from 'vitest';
import type { Fragment } from './index.ts';
import { matchedWords, sectionsOf } from './sections.ts';

const filler = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ');
/** 0 Title. 1 Day 2 1, 3 May. 4–43 a … 44 First 45 part. 46–85 b … 86 Second. 87–96 c … */
const content = `Title. Day 1, May. ${filler(40, 'a')} First part. ${filler(40, 'b')} Second. ${filler(10, 'c')}`;
const fragment: Fragment = {
  url: '/log/day/1/',
  content,
  meta: { title: 'Title', day: 'Day 1', date: 'May' },
  anchors: [
    { element: 'h2', id: 'second', text: 'Second', location: 86 },
    { element: 'h2', id: 'größe', text: 'First part', location: 44 },
    { element: 'p', id: 'x', text: 'b', location: 60 },
  ],
};
const at = (...places: number[]) => places.map((place) => ({ at: place, score: 1 }));
const plain = (pieces: { text: string; mark: boolean }[] | undefined) =>
  pieces
    ?.map(({ text, mark }) => (mark ? `[${text.trim()}] ` : text))
    .join('')
    .trim();

describe('sectionsOf', () => {
  it('gives each heading under which words were found, in order, with its address', () => {
    const sections = sectionsOf(fragment, at(90, 50, 10));
    expect(sections.map(({ href }) => href)).toEqual([
      '/log/day/1/',
      '/log/day/1/#gr%C3%B6%C3%9Fe',
      '/log/day/1/#second',
    ]);
    expect(sections.map(({ title }) => plain(title))).toEqual([undefined, 'First part', 'Second']);
  });

  it('cuts a piece around what was found, and says where it is cut', () => {
    const [section] = sectionsOf(fragment, at(70));
    expect(section?.cut).toEqual({ before: true, after: false });
    expect(plain(section?.excerpt)).toBe(`${filler(8, 'b')} [b] ${filler(15, 'b')}`);
  });

  it('marks a word of the heading there, and begins the piece below it', () => {
    const [section] = sectionsOf(fragment, at(45));
    expect(plain(section?.title)).toBe('First [part]');
    expect(plain(section?.excerpt)).toBe(filler(24, 'b'));
    expect(section?.cut).toEqual({ before: false, after: true });
  });

  it('never takes words of the next section', () => {
    const [section] = sectionsOf(fragment, at(85));
    expect(plain(section?.excerpt)).toMatch(/b \[b\]$/);
  });

  it('takes the place with most in it, and the best three of many sections', () => {
    const anchors = Array.from({ length: 9 }, (_, nth) => ({
      ...{ element: 'h3', id: `s${nth}`, text: 'a', location: 4 + nth * 4 },
    }));
    const found = at(5, 9, 10, 13, 17, 18, 21, 25, 26);
    expect(sectionsOf({ ...fragment, anchors }, found).map(({ href }) => href)).toEqual([
      '/log/day/1/#s1',
      '/log/day/1/#s3',
      '/log/day/1/#s5',
    ]);
    const [above] = sectionsOf(fragment, [...at(5), ...at(35, 36)]);
    expect(plain(above?.excerpt)).toContain('[a] [a]');
  });

  it('sets no blanks between words that are written together', () => {
    const together = ['日本', '語', 'の', '文'].join('\u200B');
    const meta = { title: '', day: '', date: '' };
    const [section] = sectionsOf({ ...fragment, content: together, meta, anchors: [] }, at(3));
    expect(section?.excerpt.map(({ text }) => text).join('')).toBe('日本語の文');
  });
});

describe('matchedWords', () => {
  const of = (text: string, query: string) => {
    const places = at(...text.split(' ').map((_, place) => place));
    return matchedWords({ ...fragment, content: text }, places, query);
  };

  it('gives each word once, small and without punctuation', () => {
    expect(of('Title. “Harbours”, harbours', 'x')).toEqual(['title', 'harbours']);
  });

  it('gives of what stands together what begins as the query does', () => {
    expect(of("load('harbours')).records harbour_of(x)", 'Harbour')).toEqual([
      'harbours',
      'harbour_of',
    ]);
    expect(of('(Regression) regresses pip pipe', 'regressing pip')).toEqual([
      ...['regression', 'regresses', 'pip', 'pipe'],
    ]);
    expect(of('Århus;', 'arhus')).toEqual(['århus']);
    expect(of('went;', 'go')).toEqual(['went']);
  });
});
