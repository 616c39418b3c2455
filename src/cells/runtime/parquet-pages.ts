import { decompress as unpackZstd } from 'fzstd';
import { parquetHeader } from 'hyparquet/src/column.js';
import { decompressPage, readDataPage, readDataPageV2 } from 'hyparquet/src/datapage.js';
import { readPlain } from 'hyparquet/src/plain.js';
import type {
  ColumnDecoder,
  ColumnMetaData,
  CompressionCodec,
  Compressors,
  DecodedArray,
  PageHeader,
  SchemaTree,
} from 'hyparquet/src/types.js';
import { gunzip } from 'hyparquet-compressors/src/gzip.js';

/** The compressions that both sides can undo, without WebAssembly. */
export const READABLE: readonly CompressionCodec[] = ['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'ZSTD'];

/** The bytes of a file in which a column of one group of rows lies. */
export function rangeOf({
  dictionary_page_offset: dictionary,
  data_page_offset: data,
  total_compressed_size: size,
}: ColumnMetaData): { start: number; end: number } {
  const start = Number(dictionary && dictionary < data ? dictionary : data);
  return { start, end: start + Number(size) };
}

/**
 * The pages of a column in one group of rows, one after the other, so that no more than one
 * is unpacked at a time. The column is not inside of another one and holds no lists.
 *
 * @param bytes those of `rangeOf`.
 * @param decode makes of values as they are stored those that are wanted; it is asked once
 *   for a dictionary, however many pages refer to it.
 * @throws when the file is damaged, or written in a way that is not known.
 */
export function* pagesOf<Values>(
  bytes: Uint8Array,
  { chunk, path }: StoredColumn,
  decode: (stored: DecodedArray) => Values,
): Generator<Page<Values>> {
  const reader = { view: viewOf(bytes), offset: 0 };
  const decoder = decoderOf(chunk, path);
  let dictionary: { values: Values } | undefined;
  for (let left = Number(chunk.num_values); left > 0;) {
    const header = parquetHeader(reader);
    const packed = bytes.subarray(reader.offset, (reader.offset += header.compressed_page_size));
    if (header.type === 'DICTIONARY_PAGE') {
      dictionary = { values: decode(readDictionary(packed, header, decoder)) };
      continue;
    }
    const { rows, encoding, present, stored } = readPage(packed, header, decoder);
    left -= rows;
    if (!encoding.endsWith('_DICTIONARY')) yield { rows, present, values: decode(stored) };
    else if (!dictionary) throw new Error('parquet dictionary is missing');
    else yield { rows, present, ...dictionary, positions: stored as ArrayLike<number> };
  }
}

function readPage(
  packed: Uint8Array,
  header: PageHeader,
  decoder: ColumnDecoder,
): { rows: number; encoding: string; present: Page<unknown>['present']; stored: DecodedArray } {
  const { data_page_header: first, data_page_header_v2: second } = header;
  if (second) {
    const { definitionLevels, dataPage } = readDataPageV2(packed, header, decoder);
    const present = second.num_nulls > 0 ? definitionLevels : undefined;
    return { rows: second.num_values, encoding: second.encoding, present, stored: dataPage };
  }
  if (!first) throw new Error(`parquet page of type ${header.type} is not known`);
  const page = unpack(packed, header, decoder);
  const { definitionLevels, dataPage } = readDataPage(page, first, decoder);
  const present = definitionLevels?.length ? definitionLevels : undefined;
  return { rows: first.num_values, encoding: first.encoding, present, stored: dataPage };
}

function readDictionary(packed: Uint8Array, header: PageHeader, decoder: ColumnDecoder) {
  const page = { view: viewOf(unpack(packed, header, decoder)), offset: 0 };
  const count = header.dictionary_page_header?.num_values ?? 0;
  return readPlain(page, decoder.type, count, decoder.element.type_length);
}

function unpack(
  packed: Uint8Array,
  { uncompressed_page_size: size }: PageHeader,
  { codec, compressors }: ColumnDecoder,
): Uint8Array {
  return decompressPage(packed, size, codec, compressors);
}

function decoderOf(chunk: ColumnMetaData, path: SchemaTree[]): ColumnDecoder {
  const element = path.at(-1)?.element ?? { name: '' };
  const { type, codec, path_in_schema: pathInSchema } = chunk;
  // Asked for by its type alone: what is converted is converted by `decode`.
  const parsers = {} as ColumnDecoder['parsers'];
  return { type, codec, pathInSchema, element, schemaPath: path, parsers, compressors: UNPACKERS };
}

const UNPACKERS: Compressors = {
  GZIP: (input, length) => gunzip(input, new Uint8Array(length)),
  ZSTD: (input) => unpackZstd(input),
};

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** A column in one group of rows. */
export interface StoredColumn {
  chunk: ColumnMetaData;
  /** From the root of the schema to the column. */
  path: SchemaTree[];
}

/** What a page says of so many rows. */
export interface Page<Values> {
  rows: number;
  /** For each row 0 where it has no value; undefined when all have one. */
  present: ArrayLike<number> | undefined;
  /** The values that are there, or those of the dictionary. */
  values: Values;
  /** Where in the dictionary each value stands. */
  positions?: ArrayLike<number>;
}
