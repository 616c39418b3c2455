import { decompress as unpackZstd } from 'fzstd';
import { parquetHeader } from 'hyparquet/src/column.js';
import { decompressPage, readDataPage, readDataPageV2 } from 'hyparquet/src/datapage.js';
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { readPlain } from 'hyparquet/src/plain.js';
import type {
  ColumnDecoder,
  ColumnMetaData,
  CompressionCodec,
  Compressors,
  DataReader,
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

function readPage(packed: Uint8Array, header: PageHeader, decoder: ColumnDecoder): StoredPage {
  const { data_page_header: first, data_page_header_v2: second } = header;
  if (!first && !second) throw new Error(`parquet page of type ${header.type} is not known`);
  const { encoding = 'PLAIN', num_values: rows = 0 } = second ?? first ?? {};
  const isCommon = encoding.endsWith('_DICTIONARY') || encoding === 'PLAIN';
  if (!isCommon) return rarePage(packed, header, decoder);

  // What hyparquet would put into arrays goes into typed ones: of millions of rows, a third of the memory.
  const levels = { view: viewOf(packed), offset: 0 };
  const values = second ? { view: levels.view, offset: 0 } : levels;
  if (second) {
    const before = second.repetition_levels_byte_length + second.definition_levels_byte_length;
    const rest = packed.subarray(before);
    const sizes = { uncompressed_page_size: header.uncompressed_page_size - before };
    const isPacked = second.is_compressed !== false;
    values.view = viewOf(isPacked ? unpack(rest, sizes, decoder) : rest);
    levels.offset = second.repetition_levels_byte_length;
  } else levels.view = viewOf(unpack(packed, header, decoder));

  const present = readPresent(levels, rows, second?.definition_levels_byte_length, decoder);
  const count = present ? present.reduce((sum, one) => sum + one, 0) : rows;
  const stored =
    encoding === 'PLAIN'
      ? readPlain(values, decoder.type, count, decoder.element.type_length)
      : readPositions(values, count);
  return { rows, encoding, present: count < rows ? present : undefined, stored };
}

/** For each row 1 where it has a value and 0 where not; undefined where no value can be missing. */
function readPresent(
  levels: DataReader,
  rows: number,
  length: number | undefined,
  { element }: ColumnDecoder,
): Uint8Array | undefined {
  if (element.repetition_type === 'REQUIRED') return undefined;
  const present = new Uint8Array(rows);
  readRleBitPackedHybrid(levels, 1, present, length);
  return present;
}

function readPositions(values: DataReader, count: number): Uint32Array {
  const positions = new Uint32Array(count);
  const width = count > 0 ? values.view.getUint8(values.offset++) : 0;
  const length = values.view.byteLength - values.offset;
  if (width > 0) readRleBitPackedHybrid(values, width, positions, length);
  return positions;
}

/** A page in an encoding that few programs write. */
function rarePage(packed: Uint8Array, header: PageHeader, decoder: ColumnDecoder): StoredPage {
  const { data_page_header: first, data_page_header_v2: second } = header;
  const { encoding = 'PLAIN', num_values: rows = 0 } = second ?? first ?? {};
  const { definitionLevels: levels, dataPage: stored } = first
    ? readDataPage(unpack(packed, header, decoder), first, decoder)
    : readDataPageV2(packed, header, decoder);
  return { rows, encoding, present: stored.length < rows ? levels : undefined, stored };
}

function readDictionary(packed: Uint8Array, header: PageHeader, decoder: ColumnDecoder) {
  const page = { view: viewOf(unpack(packed, header, decoder)), offset: 0 };
  const count = header.dictionary_page_header?.num_values ?? 0;
  return readPlain(page, decoder.type, count, decoder.element.type_length);
}

function unpack(
  packed: Uint8Array,
  { uncompressed_page_size: size }: Pick<PageHeader, 'uncompressed_page_size'>,
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

interface StoredPage {
  rows: number;
  encoding: string;
  present: Page<unknown>['present'];
  /** Values as they are stored, or positions in the dictionary. */
  stored: DecodedArray;
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
