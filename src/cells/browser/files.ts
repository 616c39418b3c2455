import type { DataContent, PageFile, PostFile, ScriptName } from './protocol.ts';

/** Fetches what runs need, each file once; one that could not be had is asked for again. */
export function openFiles(page: PageFile): Files {
  const kept = new Map<string, Promise<unknown>>();
  const once = <T>(url: string, read: (response: Response) => Promise<T>): Promise<T> => {
    const known = kept.get(url) as Promise<T> | undefined;
    if (known) return known;
    const wanted = get(url).then(read);
    kept.set(url, wanted);
    wanted.catch(() => kept.delete(url));
    return wanted;
  };
  const post = () => once(page.programs, (response) => response.json() as Promise<PostFile>);
  return {
    post,
    script: (name) => once(page.parts[name], (response) => response.text()),
    async data(name) {
      const file = (await post()).data.find((set) => set.name === name);
      if (!file) return undefined;
      if (file.format === 'columns') return once(file.url, (response) => response.text());
      const bytes = await once(file.url, (response) => response.arrayBuffer());
      // The sandbox takes the bytes away; the next run needs them too.
      return bytes.slice(0);
    },
  };
}

async function get(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(url);
  return response;
}

export interface Files {
  post(): Promise<PostFile>;
  script(name: ScriptName): Promise<string>;
  /** The content of a data set; undefined if the log has none of this name. */
  data(name: string): Promise<DataContent>;
}
