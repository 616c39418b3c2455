import { describe, expect, test } from 'vitest';
import { textOf } from '../build/runtime-testing.ts';

describe('fixLocale', () => {
  test.each([
    ['(1234567.891).toLocaleString()', '1,234,567.891'],
    ['(1234.5).toLocaleString("de")', '1.234,5'],
    ['123456n.toLocaleString()', '123,456'],
    ['[1234.5, 2].toLocaleString()', '1,234.5,2'],
    ['Float64Array.of(1234.5).toLocaleString()', '1,234.5'],
    ['new Date().toLocaleDateString()', '5/14/2024'],
    ['new Date().toLocaleDateString("en", { dateStyle: "long" })', 'May 14, 2024'],
    ['new Date().toLocaleTimeString("de")', '12:00:00'],
    ['new Date().toLocaleString("de", { timeZone: "Asia/Tokyo", hour: "numeric" })', '21 Uhr'],
    ['new Intl.NumberFormat().resolvedOptions().locale', 'en'],
    ['Intl.NumberFormat().format(1e6)', '1,000,000'],
    ['new Intl.DateTimeFormat().resolvedOptions().timeZone', 'UTC'],
    ['new Intl.DateTimeFormat().format()', '5/14/2024'],
    ['Intl.DateTimeFormat().format(new Date(0))', '1/1/1970'],
    ['new Intl.DateTimeFormat().formatToParts()[2].value', '14'],
    ['new Intl.NumberFormat() instanceof Intl.NumberFormat', 'true'],
    ['Intl.NumberFormat.supportedLocalesOf(["de"]).join()', 'de'],
    ['new Intl.PluralRules().select(1)', 'one'],
    ['["b", "a", "ä"].sort((x, y) => x.localeCompare(y)).join("")', 'aäb'],
    ['["b", "ä", "z"].sort(new Intl.Collator("sv").compare).join("")', 'bzä'],
    ['"I".toLocaleLowerCase() + "i".toLocaleUpperCase("tr")', 'iİ'],
    ['new Intl.Locale("de-AT").region', 'AT'],
  ])('%s', async (expression, expected) => {
    expect(await textOf(`display(String(${expression}))`)).toBe(expected);
  });
});
