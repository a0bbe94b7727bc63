/* The API key that operations on the management schema are sent with: kept until the tab closes. */
const STORED = 'vitrine:key';

/** The key that the demo shop creates; no other installation has it. */
const DEMO = 'demo-management-key';

export const currentKey = () => sessionStorage.getItem(STORED) ?? DEMO;

export const keepKey = (key) => sessionStorage.setItem(STORED, key);

export const keyHeaders = () => (currentKey() ? { 'Vitrine-Key': currentKey() } : {});
