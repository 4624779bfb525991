// The EU as tiles, each country where it lies: a map that reads at any size, and every tile a link.
import { el } from './dom.js';
import { country, number } from './texts.js';

// Column and row of each tile, from 1.
const places = {
  IE: [1, 3], GB: [2, 2], FI: [7, 1], SE: [6, 1], EE: [8, 1], LV: [8, 2], LT: [8, 3], DK: [5, 2], NL: [4, 3], DE: [5, 3], PL: [6, 3],
  BE: [3, 4], LU: [4, 4], CZ: [5, 4], SK: [6, 4], FR: [3, 5], CH: [4, 5], AT: [5, 5], HU: [6, 5], RO: [7, 5], PT: [1, 6], ES: [2, 6],
  IT: [4, 6], SI: [5, 6], HR: [6, 6], BG: [7, 6], MT: [4, 7], EL: [7, 7], CY: [8, 7],
};

/** Draws counts by country code. */
export function map(counts, hrefOf) {
  const most = Math.max(0, ...Object.values(counts));
  return el('ul', { class: 'map' }, Object.entries(places).map(([code, [column, row]]) => {
    const found = counts[code] ?? (code === 'EL' ? counts.GR : undefined) ?? 0;
    const name = country(code === 'EL' ? 'GR' : code);
    const tile = el('li', {}, found > 0
      ? el('a', { href: hrefOf(code === 'EL' ? 'GR' : code), class: found > most / 2 ? 'more' : null, title: name }, code, el('strong', {}, number(found)), el('span', { class: 'hidden-text' }, name))
      : el('span', { title: name }, code));
    tile.style.gridColumn = column;
    tile.style.gridRow = row;
    return tile;
  }));
}
