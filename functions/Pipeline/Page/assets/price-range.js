// The usual price beside a price: what other suspect adverts of the same taxon, product and country ask, where there are enough of them.
import { el, show } from './dom.js';
import { t, money } from './texts.js';
import { get, withQuery } from './api.js';

const fewest = 5;
const known = new Map();

/** A line that fills itself once the figures are there; null where there is nothing to compare. */
export function usualPrice(listing) {
  const [taxon] = listing.assessment.taxa;
  const { amount, currency } = listing.price ?? {};
  if (!taxon || amount === null || amount === undefined || !currency) {
    return null;
  }

  const line = el('span', { class: 'usual small muted' }, ' ');
  pricesOf(taxon.name, listing.assessment.product, listing.country).then(rows => show(line, compared(amount, currency, rows)), () => line.remove());
  return line;
}

function compared(amount, currency, rows) {
  const row = rows.find(found => found.currency === currency);
  if (!row || row.priced < fewest) {
    return t('price.tooFew', { least: fewest });
  }

  const place = amount < row.lowerQuartile ? 'below' : amount > row.upperQuartile ? 'above' : 'within';
  return [
    el('span', { class: `place ${place}` }, t(`price.${place}`)), ' ',
    t('price.usual', { count: row.priced, from: money(row.lowerQuartile, currency), to: money(row.upperQuartile, currency), median: money(row.median, currency) }),
  ];
}

// Asked once for each kind of goods while the page is open: many adverts in a queue are alike.
function pricesOf(taxon, product, country) {
  const path = withQuery('api/insights/prices', { taxon, product, country });
  if (!known.has(path)) {
    known.set(path, get(path).then(found => found.value));
  }

  return known.get(path);
}
