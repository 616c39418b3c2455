import type { AstroIntegration } from 'astro';
import { copyFile, readFile } from 'node:fs/promises';
import { cardPath } from '../journal/hrefs.ts';
import { dayCards, siteCard } from './card.ts';
import type { CardLog } from './card.ts';
import { drawIcon } from './icon.ts';
import { rememberCards } from './remember.ts';

/**
 * Draws the cards of the log while Astro does other things, and hands them to pages through
 * `globalThis.daybookCards`: Vite makes modules of its own from our files.
 *
 * @param folder where they are remembered.
 * @param readLog reads the log, with all of its days or with those that a build shows.
 */
export function cards(
  folder: string,
  readLog: (hidden: 'with drafts' | 'published') => Promise<CardLog>,
): AstroIntegration {
  return {
    name: 'daybook:cards',
    hooks: {
      'astro:config:setup': ({ command }) => {
        const drawn = command === 'dev' ? drawnWhenAsked() : drawnAtOnce();
        everywhere.daybookCards = { ...drawn, icon };
      },
      'astro:build:start': () => {
        // A build that has failed by then never asks for them.
        everywhere.daybookCards?.pathOf(SITE).catch(() => undefined);
      },
      // Past Astro, which takes longer to hand a file over than to copy it.
      'astro:build:done': async ({ dir }) => {
        const { days } = await readLog('published');
        await Promise.all(
          days.map(async ({ date, path }) => {
            const card = await everywhere.daybookCards?.pathOf(date);
            if (card) await copyFile(card, new URL(`.${cardPath(path)}`, dir));
          }),
        );
      },
    },
  };

  async function icon(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const drawn = drawIcon(name, (await readLog('published')).site.accent);
    return drawn && new Uint8Array(drawn);
  }

  function drawnAtOnce(): Drawn {
    let drawn: Promise<Map<string, string>> | undefined;
    const drawAll = async () => {
      const log = await readLog('published');
      return rememberCards(dayCards(log).set(SITE, siteCard(log)), folder, true);
    };
    return cardsIn(async () => (drawn ??= drawAll()));
  }

  function drawnWhenAsked(): Drawn {
    return cardsIn(async (name) => {
      const log = await readLog('with drafts');
      const card = name === SITE ? siteCard(log) : dayCards(log).get(name);
      return rememberCards(new Map(card ? [[name, card]] : []), folder, false);
    });
  }
}

/** What the card of the site is called; that of a day is called by its date. */
export const SITE = 'site';

function cardsIn(draw: (name: string) => Promise<Map<string, string>>): Drawn {
  const pathOf = async (name: string) => (await draw(name)).get(name);
  return {
    pathOf,
    async read(name) {
      const path = await pathOf(name);
      return path === undefined ? undefined : new Uint8Array(await readFile(path));
    },
  };
}

const everywhere: typeof globalThis & { daybookCards?: Cards } = globalThis;

type Drawn = Pick<Cards, 'pathOf' | 'read'>;

/** What pages need of this file. */
export interface Cards {
  /** An icon of the log, by its name: `favicon.svg`. */
  icon(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** The file in which a card lies; undefined where there is none of that name. */
  pathOf(name: string): Promise<string | undefined>;
  /** The picture itself. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}
