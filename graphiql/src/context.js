/*
 * Where the visitor of this page shops: what the picker chose, kept for the next visit, and sent
 * as headers with every operation. What is left at its default sends nothing.
 */
import { STOREFRONT } from './endpoints.js';

const KEY = 'vitrine:context';
const HEADERS = { market: 'Vitrine-Market', locale: 'Accept-Language', currency: 'Vitrine-Currency' };

const CHOICES = `query Choices {
  context {
    market { handle }
    availableMarkets {
      handle
      name
      currencies { code }
      locales { tag name direction }
    }
  }
}`;

let chosen = read();

function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

export const currentContext = () => chosen;

export function choose(context) {
  chosen = context;
  localStorage.setItem(KEY, JSON.stringify(context));
}

export function contextHeaders() {
  return Object.fromEntries(
    Object.entries(HEADERS)
      .filter(([part]) => chosen[part])
      .map(([part, header]) => [header, chosen[part]]),
  );
}

/** The markets to choose from with their locales and currencies; none when the shop cannot say. */
export async function loadChoices() {
  try {
    const answer = await fetch(STOREFRONT.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: CHOICES }),
    });
    const { context } = (await answer.json()).data;
    return { market: context.market.handle, markets: context.availableMarkets };
  } catch {
    return null;
  }
}
