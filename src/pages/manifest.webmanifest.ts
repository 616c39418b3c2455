import type { APIRoute } from 'astro';
import { ICONS } from '../cards/icons.ts';
import { link } from '../components/link.ts';
import { directionOf } from '../journal/direction.ts';
import { GROUNDS } from '../journal/palette.ts';
import { readLog } from '../log.ts';

/** What a phone needs to know of the log to put it on its screen. */
export const GET: APIRoute = async () => {
  const { site } = await readLog();
  const { paper } = GROUNDS.light;
  const manifest = {
    name: site.title,
    description: site.description,
    lang: site.language,
    dir: directionOf(site.language),
    ...{ id: link('/'), start_url: link('/'), scope: link('/') },
    display: 'browser',
    ...{ theme_color: paper, background_color: paper },
    icons: Object.entries(ICONS).flatMap(([name, icon]) =>
      'purpose' in icon
        ? [
            {
              src: link(`/${name}`),
              sizes: `${icon.size}x${icon.size}`,
              type: 'image/png',
              purpose: icon.purpose,
            },
          ]
        : [],
    ),
  };
  const headers = { 'Content-Type': 'application/manifest+json' };
  return new Response(JSON.stringify(manifest), { headers });
};
