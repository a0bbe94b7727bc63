/*
 * Bundles GraphiQL, Monaco and its workers into src/main/resources/graphiql: index.html, assets
 * with hashed names, and the licences of all that went in. Needs no network once `npm ci` ran.
 */
import { build } from 'esbuild';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeNotices } from './notices.js';
import { slim } from './slim.js';

process.chdir(fileURLToPath(new URL('.', import.meta.url)));

const out = '../src/main/resources/graphiql';

await rm(`${out}/assets`, { recursive: true, force: true });

const { metafile } = await build({
  entryPoints: {
    graphiql: 'src/main.jsx',
    'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
    'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
  },
  outdir: `${out}/assets`,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  minify: true,
  metafile: true,
  target: 'es2022',
  jsx: 'automatic',
  legalComments: 'none',
  loader: { '.ttf': 'file', '.svg': 'file' },
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [slim],
  logLevel: 'warning',
});

await dropUnlinkedStyles();
await writePage();
await writeNotices(bundledFiles(), `${out}/THIRD-PARTY-NOTICES.txt`);

/* The styles of lazily loaded chunks, which nothing links: the page's own sheet holds them all. */
async function dropUnlinkedStyles() {
  const sheets = Object.keys(metafile.outputs).filter((path) => path.endsWith('.css'));
  await Promise.all(sheets.filter((path) => path !== outputOf('graphiql.css')).map((path) => rm(path)));
}

async function writePage() {
  const template = await readFile('src/index.html', 'utf8');
  const page = template.replace(/\{\{(.+?)\}\}/g, (_, name) => basename(outputOf(name)));
  await writeFile(`${out}/index.html`, page);
}

function outputOf(name) {
  const extension = extname(name);
  const start = `${basename(name, extension)}-`;
  const found = Object.keys(metafile.outputs).find(
    (path) => basename(path).startsWith(start) && path.endsWith(extension),
  );
  if (!found) throw new Error(`Nothing was built for ${name}`);
  return found;
}

function bundledFiles() {
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((path) => inputs[path].bytesInOutput > 0),
  );
}
