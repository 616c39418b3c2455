/*
 * The sites that the tests look at. `build-sites.ts` builds them and says in the
 * environment, which Playwright's workers inherit, where they are.
 */

import type { MadeUp } from './logs/made-up.ts';

/** A built site. */
export interface Site {
  /** The folder that it was built into. */
  folder: string;
  /** Where it is served: `http://127.0.0.1:1234`. */
  origin: string;
  /** The path below that address: `/` or `/log/`. */
  base: string;
}

export type SiteName = 'specimen' | 'based' | 'sample' | MadeUp;

const VARIABLE = 'DAYBOOK_E2E_SITES';

/**
 * The specimen log at `/`, the same log at `/log/`, the sample log in `content/`, and the logs
 * that code makes up.
 */
export function site(name: SiteName): Site {
  const sites = JSON.parse(process.env[VARIABLE] ?? '{}') as Partial<Record<SiteName, Site>>;
  const found = sites[name];
  if (!found)
    throw new Error(`The site ${name} was not built: the tests run by \`playwright test\`.`);
  return found;
}

/** The address of a page of a site: `at(specimen, '/day/1/')`. */
export function at({ origin, base }: Site, path: string): string {
  return origin + base + path.slice(1);
}

export function announce(sites: Record<SiteName, Site>): void {
  process.env[VARIABLE] = JSON.stringify(sites);
}
