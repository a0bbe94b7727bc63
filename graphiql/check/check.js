/*
 * Drives the served page in a real Chromium and fails on the first promise that does not hold.
 *
 *   node check/check.js [http://localhost:8080] [folder for the screenshots]
 *
 * CHROMIUM names the browser; any build of Chromium or Chrome will do.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const base = new URL(process.argv[2] ?? 'http://localhost:8080');
const shots = process.argv[3];
const profile = await mkdtemp(join(tmpdir(), 'graphiql-check-'));

const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  viewport: { width: 1440, height: 900 },
  colorScheme: 'light',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const page = await browser.newPage();
const foreign = [];
const complaints = [];
const sent = [];

page.on('request', (request) => {
  const url = new URL(request.url());
  if (!['data:', 'blob:'].includes(url.protocol) && url.host !== base.host) foreign.push(request.url());
  if (request.method() === 'POST') sent.push(request);
});
page.on('console', (message) => {
  if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
});
page.on('pageerror', (error) => complaints.push(String(error)));

const picker = (part) => page.getByRole('combobox', { name: part, exact: true });
const editor = (label) => page.locator(label).locator('.monaco-editor').first();
const query = () => editor('section.graphiql-query-editor');
const response = async () =>
  (await page.locator('.graphiql-response .view-lines').innerText()).replaceAll('\u00a0', ' ');
const shot = async (name) => shots && page.screenshot({ path: join(shots, `${name}.png`) });

async function step(claim, proof) {
  await proof();
  console.log(`ok  ${claim}`);
}

async function run() {
  await page.locator('.graphiql-execute-button').click();
  await page.waitForFunction(() => document.querySelector('.graphiql-response .view-lines')?.innerText.includes('"'));
}

async function write(text) {
  await query().click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text, { delay: 15 });
}

try {
  await step('the page opens with an example and its schema', async () => {
    const introspected = page.waitForResponse((answer) =>
      (answer.request().postData() ?? '').includes('IntrospectionQuery'),
    );
    await page.goto(new URL('/graphiql', base).href);
    await introspected;
    await query().waitFor();
    assert.match(await page.title(), /Storefront/);
  });

  await step('every storefront example runs as it stands', async () => {
    const examples = page.locator('.examples li button');
    assert.ok((await examples.count()) > 0);
    for (const example of await examples.all()) {
      await example.click();
      const title = await example.locator('strong').innerText();
      await run();
      assert.match(await response(), /"data"/, title);
      const answer = await (await sent.at(-1).response()).json();
      assert.equal(answer.errors, undefined, `${title}: ${JSON.stringify(answer.errors)}`);
    }
  });

  await step('the picker sends its choice as headers', async () => {
    await picker('Market').selectOption('kw');
    await picker('Locale').selectOption('ar');
    await page.locator('.examples li button').first().click();
    await run();
    assert.equal(sent.at(-1).headers()['vitrine-market'], 'kw');
    assert.equal(sent.at(-1).headers()['accept-language'], 'ar');
    await shot('picker');
    await picker('Market').selectOption('');
  });

  await step('the headers editor sends what is written, over the picker', async () => {
    await picker('Market').selectOption('de');
    await page.getByRole('button', { name: 'Headers', exact: true }).click();
    await editor('section.graphiql-editor-tool').locator('visible=true').count();
    await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden) .monaco-editor').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('{"vitrine-market": "jp"}');
    await run();
    assert.equal(sent.at(-1).headers()['vitrine-market'], 'jp');
    await picker('Market').selectOption('');
    await page.getByRole('button', { name: 'Variables', exact: true }).click();
  });

  await step('typing completes fields of the schema, and what was typed runs', async () => {
    await page.getByRole('button', { name: 'New tab' }).click();
    await write('{ conte');
    await page.locator('.suggest-widget .monaco-list-row', { hasText: 'context' }).first().waitFor();
    await shot('autocomplete');
    await page.keyboard.press('Enter');
    await page.keyboard.type(' { market { handle } } }');
    await run();
    assert.match(await response(), /"handle"/);
  });

  await step('a field that does not exist is marked before it is sent', async () => {
    await write('{ nowhere }');
    await page.locator('.graphiql-query-editor .squiggly-error').first().waitFor();
  });

  await step('prettify formats the query', async () => {
    await write('query Q{context{market{handle}}}');
    await page.getByRole('button', { name: /Prettify/ }).click();
    await page.waitForFunction(() => document.querySelectorAll('.graphiql-query-editor .view-line').length > 5);
  });

  await step('the documentation lists the schema', async () => {
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.locator('.graphiql-doc-explorer-content a', { hasText: 'Query' }).first().click();
    await page.locator('.graphiql-doc-explorer-content a', { hasText: 'context' }).first().waitFor();
    await shot('docs');
  });

  await step('the explorer shows the operation as a tree', async () => {
    await page.getByRole('button', { name: 'Show Explorer' }).click();
    await page.locator('.graphiql-explorer-root').waitFor();
    await shot('explorer');
  });

  await step('management has its own page, tabs and schema', async () => {
    await page.getByRole('link', { name: 'Management' }).click();
    await query().waitFor();
    assert.match(await page.title(), /Management/);
    const asked = sent.filter((request) => request.url().endsWith('/management/graphql'));
    assert.ok(asked.length > 0 && asked.every((request) => request.headers()['vitrine-key']));
    await shot('management');
    await page.getByRole('link', { name: 'Storefront' }).click();
    await query().waitFor();
    await page.getByRole('button', { name: 'Show Examples' }).click();
  });

  await step('it turns dark with the system, editors and all', async () => {
    await page.locator('.examples li button', { hasText: 'by the directive' }).first().click();
    await run();
    const colour = () =>
      page.locator('.graphiql-response .view-line span span').first().evaluate((it) => getComputedStyle(it).color);
    const light = await colour();
    await shot('graphiql');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForFunction(() => document.querySelector('.graphiql-response .monaco-editor.vs-dark'));
    assert.notEqual(await colour(), light);
    await shot('dark');
    await page.emulateMedia({ colorScheme: 'light' });
  });

  await step('nothing was asked of another origin', async () => assert.deepEqual(foreign, []));
  await step('the browser complained about nothing', async () => assert.deepEqual(complaints, []));
} catch (error) {
  await shot('failure');
  console.error(error.message, '\n', complaints.join('\n'));
  process.exitCode = 1;
} finally {
  await browser.close();
  await rm(profile, { recursive: true, force: true });
}
