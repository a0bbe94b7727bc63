import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';

/** Settings of GraphiQL's editors that it has no property for. */
export function Editors() {
  useSystemTheme();
  useReadableScripts();
  return null;
}

/* Colours the editors anew when the system turns light or dark under a page that follows it. */
function useSystemTheme() {
  const theme = useGraphiQL((state) => state.theme);
  const { setTheme } = useGraphiQLActions();

  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => setTheme(theme);
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, [theme, setTheme]);
}

/* Prices in Arabic carry marks of direction, and every script has letters that look like Latin. */
function useReadableScripts() {
  const editor = useGraphiQL((state) => state.responseEditor);

  useEffect(() => {
    editor?.updateOptions({
      renderControlCharacters: false,
      unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
    });
  }, [editor]);
}
