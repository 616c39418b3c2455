import type { APIRoute, GetStaticPaths } from 'astro';
import { absoluteAt } from '../components/absolute.ts';
import { readLog } from '../log.ts';
import { feedDocuments } from './documents.ts';
import type { FeedDocument } from './documents.ts';
import { FORMATS } from './formats.ts';
import type { FeedFile } from './formats.ts';

/** Answers for all documents of feeds in one format, by the folders in which they lie. */
export function feedEndpoint(file: FeedFile): { getStaticPaths: GetStaticPaths; GET: APIRoute } {
  return {
    async getStaticPaths() {
      const documents = (await readDocuments()).filter((one) => one.file === file);
      return documents.map(({ folder }) => ({ params: { folder: paramOf(folder) } }));
    },
    async GET({ params }) {
      const found = (await readDocuments()).find(
        (one) => one.file === file && paramOf(one.folder) === params['folder'],
      );
      if (!found) return new Response(undefined, { status: 404 });
      const headers = { 'Content-Type': `${FORMATS[file].type}; charset=utf-8` };
      return new Response(found.text(), { headers });
    },
  };
}

/** As Astro has it for `[...folder]`: without slashes at the ends, undefined at the root. */
function paramOf(folder: string): string | undefined {
  return folder.slice(1, -1) || undefined;
}

async function readDocuments(): Promise<FeedDocument[]> {
  // Once in a build; in `dev`, the log may have changed.
  if (documents && !import.meta.env.DEV) return documents;
  return (documents = readLog().then((log) =>
    feedDocuments(log, absoluteAt(new URL(log.site.url))),
  ));
}

let documents: Promise<FeedDocument[]> | undefined;
