import { describe, expect, it } from 'vitest';
import { SiteSchema } from '../../journal/schemas.ts';
import { madeDay } from '../../journal/testing.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { structuredCollection } from './collection.ts';
import { structuredCourse } from './course.ts';
import { structuredDay } from './post.ts';
import { scriptOf } from './script.ts';
import { structuredSite } from './site.ts';

const site = SiteSchema.parse({
  ...{ title: 'A log', description: 'Of things', url: 'https://example.org', base: '/log/' },
  ...{ language: 'de', author: { name: 'Somebody' }, dayZero: '2024-01-01' },
});
const at = (path: string) => `https://example.org/log${path}`;
const categories = [{ id: 'a', label: 'Label' }];
const course = { id: 'knots', title: 'Knots', units: [{ number: 2, title: 'Reef' }] };

describe('structuredDay', () => {
  it('is a post of the blog, with its picture and words', () => {
    const day = madeDay('2024-05-14', {
      ...{ number: 134, path: '/day/134/', title: 'T', words: 12, readingMinutes: 2 },
      ...{ updated: '2024-05-16', summary: ['one', 'two'] },
    });
    expect(structuredDay(day, { site, categories, courses: [] }, at)).toEqual({
      '@type': 'BlogPosting',
      '@id': at('/day/134/#post'),
      url: at('/day/134/'),
      mainEntityOfPage: at('/day/134/'),
      headline: 'T',
      position: 134,
      description: 'one · two',
      datePublished: '2024-05-14',
      dateModified: '2024-05-16',
      author: { '@type': 'Person', name: 'Somebody' },
      inLanguage: 'de',
      wordCount: 12,
      timeRequired: 'PT2M',
      keywords: ['Label'],
      image: { '@type': 'ImageObject', url: at('/day/134/card.png'), width: 1200, height: 630 },
      isPartOf: { '@id': at('/#blog'), '@type': 'Blog', name: 'A log', url: at('/') },
    });
  });

  it('is material for learning where it belongs to a course', () => {
    const day = madeDay('2024-05-14');
    expect(structuredDay(day, { site, categories, courses: [course] }, at)).toMatchObject({
      '@type': ['BlogPosting', 'LearningResource'],
      dateModified: '2024-05-14',
      about: [{ '@type': 'Course', name: 'Knots', url: at('/courses/knots/') }],
    });
  });

  it('has no place in the order before Day 1, and says nothing of a day without words', () => {
    const day = structuredDay(
      madeDay('2023-12-31', { number: 0 }),
      { site, categories, courses: [] },
      at,
    );
    expect(day).not.toHaveProperty('position');
    expect(day).not.toHaveProperty('description');
  });
});

describe('structuredSite', () => {
  it('says where the log is searched', () => {
    expect(structuredSite(site, at)).toMatchObject([
      {
        '@type': 'WebSite',
        url: at('/'),
        potentialAction: {
          '@type': 'SearchAction',
          target: { urlTemplate: at('/search/?q={search_term_string}') },
        },
      },
      { '@type': 'Blog', name: 'A log', author: { name: 'Somebody' } },
    ]);
  });
});

describe('structuredCourse', () => {
  it('has its units in order, and says no more than the author did', () => {
    expect(structuredCourse(course, at)).toEqual({
      '@type': 'Course',
      '@id': at('/courses/knots/#course'),
      name: 'Knots',
      url: at('/courses/knots/'),
      mainEntityOfPage: at('/courses/knots/'),
      hasPart: [{ '@type': 'LearningResource', position: 2, name: 'Reef' }],
    });
    const given = {
      ...course,
      units: [],
      url: 'https://example.com/',
      provider: 'P',
      description: 'D',
    };
    expect(structuredCourse(given, at)).toMatchObject({
      provider: { '@type': 'Organization', name: 'P' },
      description: 'D',
      url: 'https://example.com/',
    });
    expect(structuredCourse(given, at)).not.toHaveProperty('hasPart');
  });
});

describe('breadcrumbs', () => {
  const way = (page: Parameters<typeof breadcrumbs>[0]) => breadcrumbs(page, 'A log', at);
  it.each([
    ['/day/134/', ['/', '/days/', '/day/134/']],
    ['/days/2024/', ['/', '/days/', '/days/2024/']],
    ['/days/', ['/', '/days/']],
    ['/about/', ['/', '/about/']],
  ])('lead to %s', (path, expected) => {
    expect(way({ path, title: 'T' })).toMatchObject({
      itemListElement: expected.map((one, index) => ({ position: index + 1, item: at(one) })),
    });
  });

  it('go through the pages above that are given', () => {
    const above = [{ title: 'Knots', path: '/courses/knots/' }];
    expect(way({ path: '/courses/knots/homework/', title: 'Homework', above })).toMatchObject({
      itemListElement: [{ name: 'A log' }, { name: 'Knots' }, { name: 'Homework' }],
    });
  });
});

describe('structuredCollection', () => {
  it('is a part of the site', () => {
    expect(structuredCollection({ path: '/days/', title: 'Days' }, site, at)).toMatchObject({
      '@type': 'CollectionPage',
      name: 'Days',
      isPartOf: { '@id': at('/#site') },
    });
  });
});

describe('scriptOf', () => {
  it('holds any text, and no text ends it', () => {
    const text = '</script><!-- <script> \u2028 "';
    const script = scriptOf([{ name: text }]);
    expect(script).not.toContain('<');
    expect(JSON.parse(script)).toEqual({
      '@context': 'https://schema.org',
      '@graph': [{ name: text }],
    });
  });
});
