import { ContextPicker } from './ContextPicker.jsx';
import icon from './icon.svg';
import { ENDPOINTS, endpoint, pageOf } from './endpoints.js';

/** The bar above GraphiQL: which schema is open, and the context that operations are sent with. */
const iconUrl = new URL(icon, import.meta.url).href;

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
      <ContextPicker />
    </header>
  );
}
