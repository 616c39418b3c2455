import { describe, expect, it } from 'vitest';
import { SiteSchema } from '../journal/schemas.ts';
import { madeDay } from '../journal/testing.ts';
import { dayCards, siteCard } from './card.ts';

const site = SiteSchema.parse({
  ...{ title: 'A log', description: 'Of things', url: 'https://example.org' },
  ...{ author: { name: 'Somebody' }, dayZero: '2023-12-31' },
});
const categories = [{ id: 'a', label: 'Label' }];
const log = (days: ReturnType<typeof madeDay>[]) => ({ site, categories, days });

const days = [
  madeDay('2023-12-30', { number: -1, words: 5 }),
  madeDay('2024-01-02', { number: 2, words: 100 }),
  madeDay('2024-01-04', { number: 4, words: 400 }),
  madeDay('2024-12-31', { number: 366, words: 1 }),
];

describe('dayCards', () => {
  it('shows a day in its year up to it', () => {
    const cards = dayCards(log(days));
    expect(cards.get('2024-01-02')).toMatchObject({ number: 2, notes: ['Label'], shades: '03' });
    expect(cards.get('2024-01-04')?.shades).toBe('0204');
    expect(cards.get('2024-12-31')?.shades).toHaveLength(366);
    expect(cards.get('2023-12-30')?.shades).toHaveLength(364);
    expect(cards.get('2023-12-30')).not.toHaveProperty('number');
  });

  it('is not changed by what is written later', () => {
    const before = dayCards(log(days.slice(0, 3)));
    const after = dayCards(log(days));
    for (const [date, card] of before) expect(after.get(date)).toEqual(card);
  });
});

describe('siteCard', () => {
  it('shows the newest year', () => {
    expect(siteCard(log(days))).toMatchObject({
      title: 'A log',
      from: 'Somebody',
      dateText: '2024',
    });
  });
  it('is there for an empty log', () => {
    expect(siteCard(log([]))).toMatchObject({ date: '2023-12-31', shades: '' });
  });
});
