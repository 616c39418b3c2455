import { describe, expect, it } from 'vitest';
import { confusionMatrix } from './confusion-matrix.ts';

describe('confusionMatrix', () => {
  it('counts two classes, and measures the second', () => {
    const matrix = confusionMatrix([1, 1, 1, 0, 0, 0, 0], [1, 1, 0, 1, 0, 0, 0]);
    expect(matrix.classes).toEqual(['0', '1']);
    expect(matrix.counts).toEqual([
      [3, 1],
      [1, 2],
    ]);
    expect(matrix).toMatchObject({
      accuracy: 5 / 7,
      precision: 2 / 3,
      recall: 2 / 3,
      specificity: 3 / 4,
      f1: 2 / 3,
    });
    expect(matrix.rows()).toEqual([
      { actual: '0', 'predicted 0': 3, 'predicted 1': 1 },
      { actual: '1', 'predicted 0': 1, 'predicted 1': 2 },
    ]);
  });

  it('takes probabilities, and a threshold', () => {
    const labels = [true, true, false, false];
    const probabilities = new Float64Array([0.9, 0.4, 0.5, 0.1]);
    expect(confusionMatrix(labels, probabilities).counts).toEqual([
      [1, 1],
      [1, 1],
    ]);
    const low = confusionMatrix(labels, probabilities, 0.3);
    expect(low.classes).toEqual(['false', 'true']);
    expect(low.counts).toEqual([
      [1, 1],
      [0, 2],
    ]);
  });

  it('has both classes when the labels have one', () => {
    const matrix = confusionMatrix([1, 1], [0.9, 0.2]);
    expect(matrix.counts).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(matrix.specificity).toBeNaN();
    expect(confusionMatrix([0], [0])).toMatchObject({ accuracy: 1, precision: NaN, recall: NaN });
    expect(confusionMatrix([0], [1])).toMatchObject({ accuracy: 0, precision: 0, f1: 0 });
  });

  it('counts several classes, and takes the mean of their measures', () => {
    const matrix = confusionMatrix(['a', 'a', 'b', 'b', 'c', 'c'], ['a', 'b', 'b', 'b', 'c', 'a']);
    expect(matrix.classes).toEqual(['a', 'b', 'c']);
    expect(matrix.counts).toEqual([
      [1, 1, 0],
      [0, 2, 0],
      [1, 0, 1],
    ]);
    expect(matrix.summary()).toEqual([
      { class: 'a', rows: 2, precision: 1 / 2, recall: 1 / 2, specificity: 3 / 4, f1: 1 / 2 },
      { class: 'b', rows: 2, precision: 2 / 3, recall: 1, specificity: 3 / 4, f1: 4 / 5 },
      { class: 'c', rows: 2, precision: 1, recall: 1 / 2, specificity: 1, f1: 2 / 3 },
    ]);
    expect(matrix.accuracy).toBe(4 / 6);
    expect(matrix.precision).toBeCloseTo((1 / 2 + 2 / 3 + 1) / 3, 15);
    expect(matrix.f1).toBeCloseTo((1 / 2 + 4 / 5 + 2 / 3) / 3, 15);
    expect(matrix.rows()[2]).toEqual({
      actual: 'c',
      'predicted a': 1,
      'predicted b': 0,
      'predicted c': 1,
    });
  });

  it('keeps classes apart that are numbers, in their order', () => {
    const matrix = confusionMatrix([10, 9, 0, 1], [9, 9, 1, 10]);
    expect(matrix.classes).toEqual(['0', '1', '9', '10']);
    expect(confusionMatrix([0, 1], [2, 1]).classes).toEqual(['0', '1', '2']);
    expect(confusionMatrix(['1', '0'], ['1', '1']).classes).toEqual(['0', '1']);
  });

  it('is empty without rows', () => {
    expect(confusionMatrix([], [])).toMatchObject({ classes: ['0', '1'], accuracy: NaN });
  });

  it('refuses what are no classes', () => {
    expect(() => confusionMatrix([1], [1, 0])).toThrow('All must have the same length');
    expect(() => confusionMatrix(['a', null as never], ['a', 'a'])).toThrow('Row 1 has no class.');
    expect(() => confusionMatrix([1, NaN], [1, 0])).toThrow('Row 1 has no class.');
    expect(() => confusionMatrix(['a', 'b'], ['a', undefined as never])).toThrow(
      'Row 1 has no class.',
    );
    expect(() => confusionMatrix(['a', 'b'], ['a', 1])).toThrow('all texts, all numbers');
    const numbers = Array.from({ length: 2000 }, (_, at) => at);
    expect(() => confusionMatrix(numbers, numbers)).toThrow(
      'The number of classes must be a whole number from 1 to 1000; it is 2000.',
    );
  });
});
