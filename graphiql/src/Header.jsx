import { ContextPicker } from './ContextPicker.jsx';
import { KeyField } from './KeyField.jsx';
import icon from './icon.svg';
import { ENDPOINTS, endpoint, pageOf, STOREFRONT } from './endpoints.js';

const iconUrl = new URL(icon, import.meta.url).href;

/** The bar above GraphiQL: which schema is open, and the headers that operations are sent with. */
export function Header() {
  return (
    <header className="bar">
      <h1>
        <img src={iconUrl} alt="" width="26" height="26" />
        Vitrine <small>GraphiQL</small>
      </h1>
      <nav aria-label="Endpoint">
        {ENDPOINTS.map((each) => (
          <a
            key={each.key}
            href={pageOf(each)}
            title={each.url.pathname}
            aria-current={each === endpoint ? 'page' : undefined}
          >
            {each.label}
          </a>
        ))}
      </nav>
      {endpoint === STOREFRONT ? <ContextPicker /> : <KeyField />}
    </header>
  );
}
