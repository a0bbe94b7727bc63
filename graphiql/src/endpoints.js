/* The two schemas that the application serves, and the one that this page was opened for. */
const at = (path) => new URL(path, document.baseURI);

export const STOREFRONT = { key: 'storefront', label: 'Storefront', url: at('graphql') };
export const MANAGEMENT = { key: 'management', label: 'Management', url: at('management/graphql') };
export const ENDPOINTS = [STOREFRONT, MANAGEMENT];

const asked = new URLSearchParams(location.search).get('endpoint');

export const endpoint = ENDPOINTS.find(({ key }) => key === asked) ?? STOREFRONT;

/** The address of this page for another endpoint: a full load, so that no state leaks over. */
export const pageOf = ({ key }) => `?endpoint=${key}`;
