import type { Element } from 'hast';
import { PICTURE_HOLE } from '../journal/holes.ts';
import { destinationOf } from './addresses.ts';
import { type Draft, report } from './draft.ts';
import { type Place, placeOf } from './place.ts';
import { writtenAddress } from './written.ts';

/**
 * Makes a local picture a hole and a picture on another host a lazy one. What is wrong
 * with the pictures of a file is summed up by `reportPictures`.
 */
export function settlePicture(draft: Draft, tally: PictureTally, picture: Element): void {
  const { src, alt, title, ...others } = picture.properties;
  if (typeof src !== 'string') return;
  const label = typeof alt === 'string' ? alt : '';
  if (/^\s*(?:image)?\s*$/i.test(label)) tally.unnamed.push(placeOf(picture));

  const destination = destinationOf(draft.context, src);
  if (destination?.kind === 'file') {
    const { file } = destination;
    draft.files.push({ ...writtenAddress(draft, picture, src), file, kind: 'picture' });
    picture.tagName = PICTURE_HOLE;
    picture.properties = { file, alt: label, ...(title !== undefined && { title }), ...others };
  } else if (destination) {
    const { path } = destination;
    draft.links.push({ ...writtenAddress(draft, picture, src), path, fragment: '' });
    picture.properties['src'] = destination.href;
  } else if (/^(?:https?:)?\/\//i.test(src)) {
    tally.remote.push({ ...placeOf(picture), host: hostOf(src) });
    picture.properties = { loading: 'lazy', decoding: 'async', ...picture.properties };
  }
}

/** One warning for all pictures without a description, one for all on other hosts. */
export function reportPictures(draft: Draft, { unnamed, remote }: PictureTally): void {
  const [firstUnnamed] = unnamed;
  if (firstUnnamed) {
    const have = unnamed.length === 1 ? 'picture has' : 'pictures have';
    report(draft, firstUnnamed, {
      severity: 'warning',
      kind: 'alt-text',
      message: `${unnamed.length} ${have} no alternative text, or only \`image\``,
      fix: 'say between the brackets of `![…](…)` what can be seen',
    });
  }
  const [firstRemote] = remote;
  if (firstRemote) {
    const are = remote.length === 1 ? 'picture is' : 'pictures are';
    report(draft, firstRemote, {
      severity: 'warning',
      kind: 'remote-picture',
      message: `${remote.length} ${are} on another host (${nameHosts(remote)})`,
      fix: 'keep the pictures beside the post, so that they cannot vanish',
    });
  }
}

function hostOf(src: string): string {
  return URL.parse(src, 'https://localhost')?.host ?? src.split('/')[2] ?? src;
}

/** The first three hosts, in the order of the text. */
function nameHosts(remote: readonly { host: string }[]): string {
  const hosts = [...new Set(remote.map(({ host }) => host))];
  return hosts.length > 3 ? `${hosts.slice(0, 3).join(', ')}, …` : hosts.join(', ');
}

/** Where the pictures of a file stand that have no alternative text, or another host. */
export interface PictureTally {
  unnamed: Place[];
  remote: (Place & { host: string })[];
}
