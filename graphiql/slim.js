/* Keeps out of the bundle what GraphiQL never shows here. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

const replaced = [
  [/\/edcore\.main\.js$/, 'src/monaco.js'],
  [/^prettier\/(plugins\/estree|parser-babel)$/, 'src/jsonc.js'],
  [/^prettier\/parser-graphql$/, 'node_modules/prettier/plugins/graphql.mjs'],
];

export const slim = {
  name: 'slim',
  setup(build) {
    for (const [filter, path] of replaced) build.onResolve({ filter }, () => ({ path: resolve(path) }));
    build.onLoad({ filter: /(multiD|d)iffEditorWidget\.js$/ }, withoutDiffs);
    build.onLoad({ filter: /graphiql\/dist\/style\.css$/ }, withoutFonts);
  },
};

/* GraphiQL embeds Roboto and Fira Code; the page uses the system's fonts, which know every script. */
async function withoutFonts({ path }) {
  const styles = await readFile(path, 'utf8');
  return { contents: styles.replace(/@font-face\s*\{[^}]*\}/g, ''), loader: 'css' };
}

/* Monaco's side-by-side comparison: its editor names it, GraphiQL never opens it. */
function withoutDiffs() {
  return { contents: 'export class DiffEditorWidget {}\nexport class MultiDiffEditorWidget {}' };
}
