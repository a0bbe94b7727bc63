import { useEffect, useState } from 'react';
import { choose, currentContext, loadChoices } from './context.js';

/** Chooses the market, locale and currency that operations are sent with as headers. */
export function ContextPicker() {
  const [choices, setChoices] = useState(null);
  const [context, setContext] = useState(currentContext());

  useEffect(() => {
    loadChoices().then(setChoices);
  }, []);

  if (!choices) return null;

  const market =
    choices.markets.find(({ handle }) => handle === context.market) ??
    choices.markets.find(({ handle }) => handle === choices.market) ??
    choices.markets[0];

  const pick = (part) => (event) => {
    const next =
      part === 'market' ? { market: event.target.value } : { ...context, [part]: event.target.value };
    choose(next);
    setContext(next);
  };

  return (
    <div className="context" role="group" aria-label="Context sent as headers">
      <Select label="Market" value={context.market} onChange={pick('market')}>
        {choices.markets.map(({ handle, name }) => (
          <option key={handle} value={handle}>
            {name} ({handle})
          </option>
        ))}
      </Select>
      <Select label="Locale" value={context.locale} onChange={pick('locale')}>
        {market.locales.map(({ tag, name }) => (
          <option key={tag} value={tag}>
            {name} ({tag})
          </option>
        ))}
      </Select>
      <Select label="Currency" value={context.currency} onChange={pick('currency')}>
        {market.currencies.map(({ code }) => (
          <option key={code}>{code}</option>
        ))}
      </Select>
    </div>
  );
}

function Select({ label, value, onChange, children }) {
  return (
    <label>
      <span aria-hidden="true">{label}</span>
      <select aria-label={label} value={value ?? ''} onChange={onChange}>
        <option value="">default</option>
        {children}
      </select>
    </label>
  );
}
