import { describe, expect, test } from 'vitest';
import { CategorySchema } from '../../journal/schemas.ts';
import { categoryId, categoryLabel } from './category-id.ts';

describe('categoryId', () => {
  test.each([
    ['applying-knowledge', 'applying-knowledge'],
    ['Machine Learning', 'machine-learning'],
    ['machine_learning', 'machine-learning'],
    ['NLP', 'nlp'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['R & D', 'r-and-d'],
    ['Café', 'cafe'],
    ['Straße', 'strasse'],
    ['--x--', 'x'],
    ['🚀 launch', 'launch'],
    ['🚀', 'u1f680'],
    ['数学', 'u6570-u5b66'],
    ['!!!', 'uncategorised'],
  ])('%s is %s', (written, id) => {
    expect(categoryId(written)).toBe(id);
    expect(CategorySchema.shape.id.safeParse(id).success).toBe(true);
  });
});

describe('categoryLabel', () => {
  test.each([
    ['applying-knowledge', 'Applying knowledge'],
    ['machine learning', 'Machine learning'],
    ['theory', 'Theory'],
    ['nlp', 'NLP'],
    ['ai', 'AI'],
    ['mlops', 'MLOps'],
    ['NLP', 'NLP'],
    ['Machine Learning', 'Machine Learning'],
    ['C++', 'C++'],
    ['数学', '数学'],
  ])('%s is shown as %s', (written, label) => {
    expect(categoryLabel(written)).toBe(label);
  });
});
