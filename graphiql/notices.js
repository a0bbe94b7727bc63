/* Collects the licences of the packages whose code is in the bundle; refuses one it does not know. */
import { readFile, readdir, writeFile } from 'node:fs/promises';

const ALLOWED = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']);
const TEXT = /^(licen[cs]e|notice|copying|thirdparty)/i;
const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

export async function writeNotices(inputs, file) {
  const folders = new Set(inputs.map((path) => PACKAGE.exec(path)?.[1]).filter(Boolean));
  const notices = await Promise.all([...folders].map(notice));
  notices.sort((a, b) => a.localeCompare(b, 'en'));
  await writeFile(file, [HEAD, ...new Set(notices)].join(`\n${'-'.repeat(78)}\n`));
}

const HEAD = `The GraphiQL page bundles these packages under the licences that follow.\n`;

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
`;

async function notice(folder) {
  const { name, version, license, repository, author } = await manifest(folder);
  if (!ALLOWED.has(license)) throw new Error(`${name} ${version}: licence ${license}`);
  const text = (await texts(folder)) || (await texts(await sibling(repository))) || mit(license, author);
  if (!text) throw new Error(`${name} ${version} comes without the text of its licence`);
  return `${name} ${version} (${license})\n\n${text}`;
}

async function manifest(folder) {
  return JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
}

async function texts(folder) {
  const files = (await readdir(folder)).filter((file) => TEXT.test(file)).sort();
  const read = await Promise.all(files.map((file) => readFile(`${folder}/${file}`, 'utf8')));
  return read.map((text) => `${text.replace(/\r\n/g, '\n').trim()}\n`).join('\n');
}

/* Some packages leave the licence to the main one of their repository. */
async function sibling(repository) {
  const source = JSON.stringify(repository ?? '');
  const main = ['graphql/graphiql', 'facebook/react'].find((name) => source.includes(name));
  return main ? `node_modules/${main.split('/')[1]}` : 'src';
}

/* Others name the licence and its holder in their manifest alone. */
function mit(license, author) {
  return license === 'MIT' && author ? `Copyright (c) ${author.name ?? author}\n\n${MIT}` : '';
}
