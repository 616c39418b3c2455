/**
 * Makes every address in HTML absolute: feed readers show a text far from its page.
 *
 * @param html as `hast-util-to-html` writes it, so that `<` begins a tag and nothing else.
 * @param url the address of the page.
 */
export function absoluteAddresses(html: string, url: URL): string {
  return html.replace(tag, (whole) =>
    whole.replace(address, (written, before: string, value: string) => {
      const absolute = URL.parse(unescape(value), url);
      return absolute ? `${before}${escape(absolute.href)}"` : written;
    }),
  );
}

const tag = /<[a-z](?:[^>"]|"[^"]*")*>/g;
const address = /( (?:href|src|poster|cite)=")([^"]*)"/g;

/** An address has no sign that HTML has a name for, save `&`. */
function unescape(value: string): string {
  return value
    .replaceAll('&amp;', '&')
    .replace(/&#x([\da-f]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
}

function escape(address: string): string {
  return address.replaceAll('&', '&#x26;');
}
