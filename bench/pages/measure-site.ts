import { chromium, type Browser } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../e2e/chromium.ts';
import { LATENCY, openLighthouse } from '../../e2e/lighthouse.ts';
import { serve } from '../../e2e/serve.ts';
import { SLOW_LINE, weigh } from '../../e2e/weigh.ts';
import { kindsOf, type PageFile } from './kinds.ts';
import type { AuditedPage, WeighedPage } from './results.ts';

/** Weighs a page of each kind that the site has. */
export async function weighSite(
  { log, folder, pages }: BuiltSite,
  tell: (line: string) => void,
): Promise<WeighedPage[]> {
  const served = await serve(folder, '/');
  const browser = await launch();
  const weighed: WeighedPage[] = [];
  try {
    for (const { kind, path } of kindsOf(pages)) {
      weighed.push({ kind, path, log, ...(await weigh(browser, served.origin + path, SLOW_LINE)) });
      tell(`${log}, ${path}: weighed`);
    }
  } finally {
    await browser.close();
    await served.close();
  }
  return weighed;
}

/** Asks Lighthouse about a page of each kind that `audits` names. */
export async function auditSite(
  { log, folder, pages, audits }: BuiltSite,
  tell: (line: string) => void,
): Promise<AuditedPage[]> {
  const served = await serve(folder, '/', LATENCY);
  const lighthouse = await openLighthouse();
  const audited: AuditedPage[] = [];
  try {
    for (const { kind, path } of kindsOf(pages).filter((page) => audits.has(page.kind))) {
      const { scores, runs, lost, report } = await lighthouse.audit(served.origin + path);
      const [fcp = NaN, lcp = NaN] = ['first-contentful-paint', 'largest-contentful-paint'].map(
        (id) => report.audits[id]?.numericValue,
      );
      audited.push({ kind, path, log, scores, runs, fcp, lcp });
      tell(`${log}, ${path}: ${Object.values(scores).join(', ')}\n${lost.join('\n')}`);
    }
  } finally {
    await lighthouse.close();
    await served.close();
  }
  return audited;
}

export async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: CHROMIUM_FLAGS,
  });
}

export interface BuiltSite {
  log: string;
  folder: string;
  pages: PageFile[];
  /** The kinds of its pages that Lighthouse is asked about. */
  audits: Set<string>;
}
