import { describe, expect, it } from 'vitest';
import { homeworkAnchor } from './anchors.ts';

describe('homeworkAnchor', () => {
  it('tells apart homeworks of one module that were done on one day', () => {
    const works = ['knots 1', 'knots 2', 'knots 1', 'sails 1', 'knots 1'];
    const homework = works.map((work) => {
      const [course = '', module] = work.split(' ');
      return { course, module: Number(module), questions: [] };
    });
    const day = { homework, date: '2024-05-19' };
    expect(homework.map((_, at) => homeworkAnchor(day, at))).toEqual([
      'knots.1.2024-05-19',
      'knots.2.2024-05-19',
      'knots.1.2024-05-19.2',
      'sails.1.2024-05-19',
      'knots.1.2024-05-19.3',
    ]);
  });
});
