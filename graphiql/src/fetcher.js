import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { contextHeaders } from './context.js';
import { endpoint, STOREFRONT } from './endpoints.js';
import { keyHeaders } from './key.js';

const socket = new URL(endpoint.url);
socket.protocol = socket.protocol.replace('http', 'ws');

const send = createGraphiQLFetcher({
  url: endpoint.url.href,
  subscriptionUrl: socket.href,
  enableIncrementalDelivery: false,
});

const barHeaders = endpoint === STOREFRONT ? contextHeaders : keyHeaders;

/**
 * Sends an operation with the headers that the bar chose beneath those of the headers editor.
 * A WebSocket takes no headers from a page: there they travel as the payload of connection_init.
 */
export const fetcher = (params, options) =>
  send(params, { ...options, headers: over(barHeaders(), options?.headers) });

function over(defaults, headers) {
  const merged = { ...defaults };
  for (const [name, value] of Object.entries(headers ?? {})) {
    const same = Object.keys(merged).find((key) => key.toLowerCase() === name.toLowerCase());
    if (same) delete merged[same];
    merged[name] = value;
  }
  return merged;
}
