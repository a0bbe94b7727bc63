/*
 * Formats JSON with comments for Prettier by the parser that GraphiQL has on board anyway, so that
 * Prettier's JavaScript parser and printer, half a megabyte, stay out of the bundle.
 */
import { applyEdits, format } from 'jsonc-parser';

const tidy = (text) => applyEdits(text, format(text, undefined, { insertSpaces: true, tabSize: 2 }));

export const parsers = {
  jsonc: {
    astFormat: 'jsonc',
    parse: (text) => ({ text }),
    locStart: () => 0,
    locEnd: ({ text }) => text.length,
  },
};

export const printers = { jsonc: { print: (path) => tidy(path.node.text) } };
