/**
 * Starts Pagefind's reader of indexes, a WebAssembly module. Its functions take and give texts and
 * bytes; an index that it has open is a number, which changes with each part that it takes in.
 */
export async function startReader(bytes: BufferSource): Promise<Reader> {
  const started = await WebAssembly.instantiate(bytes, {
    './pagefind_web_bg.js': {
      __wbindgen_init_externref_table() {
        const table = exports.__wbindgen_externrefs;
        const offset = table.grow(4);
        table.set(0, undefined);
        [undefined, null, true, false].forEach((value, at) => table.set(offset + at, value));
      },
    },
  });
  const exports = started.instance.exports as unknown as Exports;
  exports.__wbindgen_start();

  const give = (value: Given): number[] => {
    if (typeof value === 'number') return [value];
    const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
    const at = exports.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(exports.memory.buffer).set(bytes, at);
    return [at, bytes.length];
  };
  return {
    call: (name, ...values) => {
      const index = (exports[name] as Called)(...values.flatMap(give));
      return (index as number) >>> 0;
    },
    ask: (name, ...values) => {
      const [at, length] = (exports[name] as Called)(...values.flatMap(give)) as [number, number];
      const bytes = new Uint8Array(exports.memory.buffer, at >>> 0, length);
      const answer: unknown = JSON.parse(new TextDecoder().decode(bytes));
      exports.__wbindgen_free(at, length, 1);
      return answer;
    },
  };
}

export interface Reader {
  /** Gives an index some bytes, and what the index is then. */
  call(
    name: 'init_pagefind' | 'load_index_chunk' | 'load_filter_chunk',
    ...values: Given[]
  ): number;
  /** Asks an index; which names are parts that are still to load, and which hits, `index.ts` knows. */
  ask(
    name:
      | 'request_indexes'
      | 'request_filter_indexes'
      | 'request_all_filter_indexes'
      | 'filters'
      | 'search',
    ...values: Given[]
  ): unknown;
}

type Given = number | string | Uint8Array;
type Called = (...values: number[]) => unknown;

interface Exports extends Record<string, unknown> {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start(): void;
  __wbindgen_malloc(length: number, align: number): number;
  __wbindgen_free(at: number, length: number, align: number): void;
}
