// Starts the page: language, session, navigation, and which page the address names.
import { el, show } from './dom.js';
import { t, startLanguage, chooseLanguage, currentLanguage, languages } from './texts.js';
import { startSession, signIn, signOut } from './session.js';
import { recalled, remember } from './choices.js';
import { toast } from './parts.js';

// Each page is loaded when it is first opened. Roles: who sees it in the navigation; the server decides again.
const pages = [
  { name: 'overview', load: () => import('./page-overview.js') },
  { name: 'queue', load: () => import('./page-queue.js'), roles: ['analyst', 'reviewer', 'authority'] },
  { name: 'cases', load: () => import('./page-cases.js') },
  { name: 'case', load: () => import('./page-case.js'), hidden: true },
  { name: 'listings', load: () => import('./page-listings.js') },
  { name: 'listing', load: () => import('./page-listing.js'), hidden: true },
  { name: 'notices', load: () => import('./page-notices.js'), roles: ['analyst', 'reviewer', 'platform', 'authority'] },
  { name: 'operations', load: () => import('./page-operations.js'), roles: ['analyst', 'reviewer', 'authority', 'reader'] },
  { name: 'insights', load: () => import('./page-insights.js') },
  { name: 'species', load: () => import('./page-species.js') },
  { name: 'sources', load: () => import('./page-sources.js') },
  { name: 'parcels', load: () => import('./page-parcels.js'), roles: ['parcel', 'authority'] },
  { name: 'training', load: () => import('./page-training.js') },
];

const main = document.getElementById('main');
let session = null;
let shownNumber = 0;

document.documentElement.dataset.theme = recalled('theme') ?? '';
await startLanguage();
await begin();
addEventListener('hashchange', () => open());

async function begin() {
  session = await startSession();
  drawBar();
  drawRail();
  await open();
}

function drawBar() {
  document.getElementById('skip').textContent = t('skip');
  show(document.getElementById('bar'),
    el('a', { class: 'brand', href: '#/overview' }, el('img', { src: '/page/icon.svg', alt: '' }), el('span', {}, 'Wildlife Cybercrime Monitor')),
    el('label', { class: 'hidden-text', for: 'language' }, t('language')),
    el('select', { id: 'language', onchange: event => changeLanguage(event.target.value) },
      Object.entries(languages).map(([code, name]) => el('option', { value: code, selected: code === currentLanguage(), lang: code }, name))),
    el('button', { type: 'button', class: 'plain', id: 'theme', onclick: changeTheme, title: t('theme') }, el('span', { 'aria-hidden': 'true' }, '◐'), el('span', { class: 'hidden-text' }, t('theme'))),
    session ? el('span', { class: 'muted small who' }, session.name) : null,
    session ? el('button', { type: 'button', onclick: leave }, t('signOut')) : null);
}

function drawRail() {
  const rail = document.getElementById('rail');
  rail.hidden = session === null;
  rail.setAttribute('aria-label', t('navigation'));
  const mine = pages.filter(page => !page.hidden && session && (!page.roles || page.roles.some(role => session.roles.includes(role))));
  show(rail, el('ul', {}, mine.map(page => el('li', {}, el('a', { href: `#/${page.name}`, 'data-page': page.name }, t(`page.${page.name}`))))), el('p', { class: 'foot small' }, el('a', { href: '/openapi/v1.json' }, t('apiDocs'))));
}

async function open() {
  const number = ++shownNumber;
  if (!session) {
    show(main, signIn(begin));
    return;
  }

  const { name, path, query } = address();
  const page = pages.find(known => known.name === name) ?? pages[0];
  for (const link of document.querySelectorAll('#rail a')) {
    link.toggleAttribute('aria-current', false);
    if (link.dataset.page === page.name) {
      link.setAttribute('aria-current', 'page');
      link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  main.setAttribute('aria-busy', 'true');
  const drawn = await draw(page, path, query);
  // A slow page must not cover the one that was opened after it.
  if (number === shownNumber) {
    show(main, drawn);
    main.removeAttribute('aria-busy');
    window.scrollTo(0, 0);
    main.focus({ preventScroll: true });
  }
}

async function draw(page, path, query) {
  try {
    const { draw: drawPage } = await page.load();
    return await drawPage({ path, query, session, go, refresh: open });
  } catch (problem) {
    if (problem.status === 401) {
      session = null;
      drawBar();
      drawRail();
      return signIn(begin);
    }

    return el('div', { class: 'stack' }, el('h1', {}, t(`page.${page.name}`)), el('p', { class: 'notice bad', role: 'alert' }, problem.message), el('div', {}, el('button', { type: 'button', onclick: () => open() }, t('tryAgain'))));
  }
}

// #/case/c-12?tab=links → the page `case`, the path `c-12`, the query.
function address() {
  const [place, query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const [name, ...path] = place.split('/');
  return { name: name || 'overview', path: path.map(decodeURIComponent).join('/'), query: new URLSearchParams(query) };
}

function go(hash) {
  if (location.hash === hash) {
    return open();
  }

  location.hash = hash;
  return Promise.resolve();
}

async function changeLanguage(code) {
  await chooseLanguage(code);
  drawBar();
  drawRail();
  await open();
  document.getElementById('language').focus();
}

function changeTheme() {
  const dark = document.documentElement.dataset.theme
    ? document.documentElement.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'light' : 'dark';
  remember('theme', document.documentElement.dataset.theme);
  // The chart is a picture of one theme.
  open();
}

async function leave() {
  await signOut();
  toast(t('signedOut'));
  await begin();
}
