// The chart of the start page: a picture drawn by the server, a link over each of its weeks, and the same as a table.
import { el } from './dom.js';
import { t, word, day, number, shortDay } from './texts.js';
import { withQuery } from './api.js';
import { table } from './parts.js';

const groups = ['elephants', 'rhinos', 'cats', 'primates', 'pangolins', 'mammals', 'parrots', 'raptors', 'birds', 'tortoises', 'snakes', 'reptiles', 'amphibians', 'fish', 'corals', 'plants', 'other'];
const narrowest = 600;

export function trend(weeks) {
  const isNarrow = innerWidth < narrowest;
  const isDark = getComputedStyle(document.documentElement).colorScheme === 'dark' || (!document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
  const total = weeks.reduce((sum, week) => sum + week.advertGroups, 0);
  const source = withQuery('/page/charts/trend', {
    theme: isDark ? 'dark' : 'light',
    width: isNarrow ? 'narrow' : 'wide',
    labels: weeks.map((week, index) => isNarrow && index % 4 !== 0 ? ' ' : shortDay(week.period)).join('|'),
    words: groups.map(code => `${code}=${word('group', code)}`).join('|'),
  });
  return el('div', { class: 'stack' },
    el('div', { class: `trend ${isNarrow ? 'narrow' : 'wide'}` },
      el('img', { class: 'chart', width: isNarrow ? 400 : 960, height: isNarrow ? 300 : 280, src: source, alt: t('trendAlt', { count: total }) }),
      // On a telephone a column is narrower than a finger: there the table leads on.
      isNarrow ? null : el('ol', { class: 'weeks' }, weeks.map((week, index) => el('li', {}, column(week, weeks[index + 1]))))),
    el('details', {}, el('summary', {}, t('asTable')), table(t('trend'), columns(weeks), weeks)));
}

function column(week, next) {
  const text = t('weekOf', { when: day(week.period), count: week.advertGroups });
  return el('a', { href: ofWeek(week, next), title: text }, el('span', { class: 'hidden-text' }, text));
}

// What was offered in that week, by taxon; each taxon leads on to its adverts.
function ofWeek(week, next) {
  const to = next ? dayBefore(next.period) : new Date().toISOString().slice(0, 10);
  return withQuery('#/insights/species', { from: week.period, to });
}

function dayBefore(text) {
  return new Date(new Date(text).getTime() - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

const columns = weeks => [
  { name: t('weekFrom'), cell: week => el('a', { href: ofWeek(week, weeks[weeks.indexOf(week) + 1]) }, day(week.period)) },
  { name: t('advertGroups'), number: true, cell: week => number(week.advertGroups) },
  ...['t1', 't2', 't3', 't4'].map(tier => ({ name: tier.toUpperCase(), number: true, cell: week => number(week[tier]) })),
  { name: t('removals'), number: true, cell: week => number(week.removed) },
];
