import { test as base } from '@playwright/test';

export { expect } from '@playwright/test';

/**
 * Playwright's `test`, cut off from the network: what is asked of another host is
 * answered here, and noted in `outside`.
 */
export const test = base.extend<{ outside: string[] }>({
  outside: [
    async ({ context }, use) => {
      const asked: string[] = [];
      await context.route(
        ({ hostname }) => hostname !== '127.0.0.1' && hostname !== 'localhost',
        async (route) => {
          asked.push(route.request().url());
          const isPage = route.request().resourceType() === 'document';
          await route.fulfill(isPage ? elsewhere : picture);
        },
      );
      await use(asked);
    },
    { auto: true },
  ],
});

const elsewhere = {
  contentType: 'text/html; charset=utf-8',
  body: '<!doctype html><html lang="en"><title>Elsewhere</title><p>Elsewhere</p>',
};

const picture = {
  contentType: 'image/svg+xml',
  body: '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#a16207"/></svg>',
};
