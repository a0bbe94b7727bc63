/* The two schemas that the application serves, and the one that this page was opened for. */
const at = (path) => new URL(path, document.baseURI);

export const ENDPOINTS = [
  { key: 'storefront', label: 'Storefront', url: at('graphql') },
  { key: 'management', label: 'Management', url: at('management/graphql') },
];

const asked = new URLSearchParams(location.search).get('endpoint');

export const endpoint = ENDPOINTS.find(({ key }) => key === asked) ?? ENDPOINTS[0];

/** The address of this page for another endpoint: a full load, so that no state leaks over. */
export const pageOf = ({ key }) => `?endpoint=${key}`;
