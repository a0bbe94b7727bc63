/*
 * Monaco checks GraphQL and JSON off the main thread. Its worker scripts are bundled beside this
 * one; the page names them, since their names carry hashes.
 */
const { editor, ...named } = JSON.parse(document.getElementById('workers').textContent);

globalThis.MonacoEnvironment = {
  getWorker: (_id, label) =>
    new Worker(new URL(named[label] ?? editor, import.meta.url), { name: label, type: 'module' }),
};
