import { currentKey, keepKey } from './key.js';

/** Takes the API key; a new one reads the schema anew, which differs by what the key may do. */
export function KeyField() {
  const take = (event) => {
    const key = event.target.value.trim();
    if (key === currentKey()) return;
    keepKey(key);
    location.reload();
  };

  return (
    <label className="key">
      <span aria-hidden="true">Key</span>
      <input
        type="password"
        aria-label="Key"
        title="Sent as Vitrine-Key"
        autoComplete="off"
        defaultValue={currentKey()}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && event.target.blur()}
      />
    </label>
  );
}
