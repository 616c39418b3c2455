import { daysWithLabs, labOf, openLab } from './labs.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

/*
 * The figure that the build drew and the first one that the browser draws are the same picture: the
 * same elements to the last digit, and the same pixels. The browser makes all of it anew.
 */

for (const [name, path] of Object.entries(daysWithLabs)) {
  test(`what is drawn at build and in the browser is the same: ${name}`, async ({ page }) => {
    await page.goto(at(site('specimen'), path));
    const ids = await page.locator('daybook-lab').evaluateAll((all) => all.map((lab) => lab.id));
    expect(ids.length).toBeGreaterThan(5);
    const served = await (await page.request.get(page.url())).text();
    for (const id of ids) {
      await labOf(page, id).element.scrollIntoViewIfNeeded();
      await expect(labOf(page, id).button('add')).toBeEnabled();
      const [published, drawn] = await page.evaluate(
        ([html, id]) => {
          const parsed = new DOMParser().parseFromString(html, 'text/html');
          return [parsed, document].map((page) => {
            const lab = page.getElementById(id);
            return ['.plot-lab', '.lab-readout'].map((part) => lab?.querySelector(part)?.outerHTML);
          });
        },
        [served, id] as const,
      );
      expect(drawn, id).toEqual(published);
      expect(drawn?.join('').length, id).toBeGreaterThan(2000);
    }
  });
}

test('it is the same to the pixel', async ({ page, context }) => {
  const plain = await context.newPage();
  await plain.route('**/lab-*.js', (route) => route.abort());
  await plain.goto(at(site('specimen'), daysWithLabs.kinds));
  for (const id of ['lab-1', 'lab-2', 'lab-7']) {
    const { element } = await openLab(page, id);
    const drawn = await element.locator('.plot-lab').screenshot({ animations: 'disabled' });
    const figure = labOf(plain, id).element.locator('.plot-lab');
    await figure.scrollIntoViewIfNeeded();
    expect(drawn.equals(await figure.screenshot({ animations: 'disabled' })), id).toBe(true);
  }
});
