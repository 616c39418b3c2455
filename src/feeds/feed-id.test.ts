import { describe, expect, it } from 'vitest';
import { feedId } from './feed-id.ts';

const log = { dayZero: '2023-12-31', author: { name: 'Daybook' } };

describe('feedId', () => {
  it('is what it was in the first version: with another, every reader would show every day again', () => {
    expect(feedId(log, '2024-05-14')).toBe('urn:uuid:7a7520ee-f088-5479-a161-18aff03b0aae');
  });

  it('depends on nothing but day zero and the name of the author', () => {
    const more = { ...log, title: 'Other', url: 'https://elsewhere.example', base: '/log/' };
    expect(feedId(more, '2024-05-14')).toBe(feedId(log, '2024-05-14'));
    expect(feedId({ ...log, dayZero: '2024-01-01' }, 'a')).not.toBe(feedId(log, 'a'));
    expect(feedId({ ...log, author: { name: 'B' } }, 'a')).not.toBe(feedId(log, 'a'));
  });

  it('depends on the id alone where there is one, so that what it is by itself can be kept', () => {
    const kept = { id: '2023-12-31 Daybook', dayZero: '2024-01-01', author: { name: 'B' } };
    expect(feedId(kept, '2024-05-14')).toBe(feedId(log, '2024-05-14'));
  });

  it('tells parts apart', () => {
    const parts = ['/', '/homework/', '2024-05-14', '2024-05-14 homework', '2024-05-15'];
    expect(new Set(parts.map((part) => feedId(log, part))).size).toBe(parts.length);
  });
});
