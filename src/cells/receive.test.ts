import { describe, expect, it } from 'vitest';
import type { Output } from './contract.ts';
import { readMessage } from './receive.ts';

const outputs: Output[] = [
  { kind: 'text', text: 'a' },
  { kind: 'text', text: 'b', tone: 'warning' },
  { kind: 'table', columns: [{ name: 'x', align: 'end' }], rows: [['1']], total: 1 },
  { kind: 'formula', tex: 'x^2' },
  { kind: 'answer', question: 'q1', value: 7.64 },
  { kind: 'answer', question: 'q2', value: 'reef' },
  { kind: 'error', name: 'Error', message: 'm', place: { line: 1, column: 2 } },
  { kind: 'control', id: '0.0', label: 'n', control: { type: 'checkbox', value: true } },
  { kind: 'control', id: '0.1', label: 's', control: { type: 'select', options: [], value: '' } },
  {
    kind: 'control',
    id: '0.2',
    label: 'r',
    control: { type: 'range', min: 0, max: 1, step: 0.1, value: 0.5 },
  },
  {
    kind: 'plot',
    alt: '',
    tree: { name: 'svg', attributes: { width: '1' }, children: ['text'] },
  },
];

describe('readMessage', () => {
  it.each([
    { type: 'cell', cell: 3 },
    { type: 'load', name: 'cars' },
    { type: 'failed', cell: 0, stack: 'Error' },
    { type: 'caught', cell: 0, stack: '' },
    { type: 'outputs', cell: 0, outputs, dropped: 7 },
  ])('reads $type', (message) => {
    expect(readMessage(JSON.stringify(message))).toEqual(message);
  });

  it.each([
    '',
    'null',
    '[]',
    '"cell"',
    '{}',
    '{"type":"cell"}',
    '{"type":"cell","cell":-1}',
    '{"type":"cell","cell":"0"}',
    '{"type":"cell","cell":1e400}',
    '{"type":"load","name":{}}',
    '{"type":"outputs","cell":0,"outputs":{"length":3}}',
    '{"type":"end","cell":0}',
  ])('takes %s for nothing', (text) => {
    expect(readMessage(text)).toBeUndefined();
  });

  it.each([
    { kind: 'html', html: '<script>' },
    { kind: 'text', text: { toString: 1 } },
    { kind: 'text', text: 'a', tone: 'loud" onclick="' },
    { kind: 'table', columns: [{ name: 'x', align: 'left' }], rows: [], total: 0 },
    { kind: 'table', columns: [], rows: [[1]], total: 1 },
    { kind: 'error', name: 'E', message: 'm', place: { line: '<', column: 1 } },
    { kind: 'control', id: '0.0', label: 'l', control: { type: 'file', value: '' } },
    { kind: 'answer', question: 'q1', value: null },
    { kind: 'answer', question: 1, value: 1 },
    { kind: 'plot', alt: '', tree: { name: 'svg', attributes: { a: 1 }, children: [] } },
    { kind: 'plot', alt: '', tree: { name: 'svg', attributes: {}, children: [null] } },
    null,
    'text',
  ])('leaves out of the outputs what is none: %j', (wrong) => {
    const text = JSON.stringify({ type: 'outputs', cell: 0, outputs: [wrong, outputs[0]] });
    expect(readMessage(text)).toEqual({
      type: 'outputs',
      cell: 0,
      outputs: [outputs[0]],
      dropped: 0,
    });
  });

  it('is not led into the depth by a drawing', () => {
    const deep = '{"name":"g","attributes":{},"children":['.repeat(5_000) + ']}'.repeat(5_000);
    const text = `{"type":"outputs","cell":0,"outputs":[{"kind":"plot","alt":"","tree":${deep}}]}`;
    expect(readMessage(text)).toMatchObject({ outputs: [] });
  });
});
