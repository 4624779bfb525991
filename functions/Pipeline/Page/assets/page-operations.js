// Joint operations: the list, filing one, changing one; one with what it came to.
import { el } from './dom.js';
import { t, word, day, number } from './texts.js';
import { get, getWithVersion, nextPage, put, withQuery } from './api.js';
import { head, ask, bars, card, empty, facts, field, input, pager, toast } from './parts.js';
import { decides } from './case-commands.js';

export function draw({ path, session, go, refresh }) {
  return path ? drawOne(path, session, refresh) : drawList(session, go);
}

async function drawList(session, go) {
  const page = await get('api/operations');
  const list = el('ul', { class: 'stack tight' }, page.value.map(item));
  const file = decides(session) ? el('button', { type: 'button', class: 'primary', onclick: () => fileNew(go) }, t('newOperation')) : null;
  return el('div', { class: 'stack' },
    head(t('page.operations'), file),
    page.value.length === 0 ? empty(t('noOperations'), t('noOperations.help')) : list,
    pager(page, nextPage, found => list.append(...found.map(item))));
}

function item(operation) {
  return el('li', {}, el('a', { class: 'group', href: `#/operations/${encodeURIComponent(operation.id)}` },
    el('span', { class: 'title' }, operation.name),
    el('span', { class: 'muted small' }, [span(operation), operation.partners.join(', '), operation.watchlist.slice(0, 4).join(', ')].filter(Boolean).join(' · '))));
}

async function drawOne(id, session, refresh) {
  const { body: { operation, figures }, version } = await getWithVersion(address(id));
  const change = async () => {
    const values = await ask(t('changeOperation'), form(operation), t('save'), values => put(address(id), filed(id, values), version));
    if (values) {
      toast(t('done'));
      await refresh();
    }
  };
  const ofThis = more => withQuery('#/cases', { operation: id, ...more });
  return el('div', { class: 'stack' },
    head(operation.name,
      el('span', { class: 'muted' }, span(operation)),
      el('a', { class: 'button', href: ofThis({}) }, t('showCases')),
      decides(session) ? el('button', { type: 'button', onclick: change }, t('changeOperation')) : null),
    el('div', { class: 'tiles' }, [
      ['adverts', figures.adverts], ['advertGroups', figures.advertGroups], ['removals', figures.removed], ['accountsClosed', figures.accountsClosed],
      ['seizures', figures.seizures], ['seizedKg', figures.seizedKg, 1], ['prosecutions', figures.prosecutions],
    ].map(([name, value, digits]) => el('div', { class: 'card tile' }, el('span', { class: 'muted' }, t(name)), el('strong', {}, number(value, digits ?? 0))))),
    el('div', { class: 'halves' },
      card(t('facts'), facts([
        [t('watchlist'), operation.watchlist.length === 0 ? t('allTaxa') : operation.watchlist.join(', ')],
        [t('partners'), operation.partners.join(', ') || '–'],
      ])),
      card(t('caseStates'), bars(Object.entries(figures.cases).map(([state, value]) => ({ name: word('caseState', state), value, href: ofThis({ state }) })))),
      card(t('topTaxa'), bars(Object.entries(figures.taxa).map(([name, value]) => ({ name, value, href: ofThis({ taxon: name }) }))))));
}

async function fileNew(go) {
  const today = new Date().toISOString().slice(0, 10);
  let id = '';
  const send = async values => {
    id = idOf(values.operationName);
    const taken = await get(address(id)).catch(problem => {
      if (problem.status !== 404) {
        throw problem;
      }
    });
    if (taken) {
      throw new Error(t('operationExists', { id }));
    }

    await put(address(id), filed(id, values));
  };
  if (await ask(t('newOperation'), form({ name: '', from: today, to: today, watchlist: [], partners: [] }), t('save'), send)) {
    toast(t('done'));
    await go(`#/operations/${encodeURIComponent(id)}`);
  }
}

function form(operation) {
  const lines = (name, values) => field(t(`field.${name}`), attributes => el('textarea', { ...attributes, name, rows: 4 }, values.join('\n')));
  return [
    input('operationName', operation.name, true, { maxlength: 200 }),
    el('div', { class: 'pair' }, input('from', operation.from, true, { type: 'date' }), input('to', operation.to, true, { type: 'date' })),
    lines('watchlist', operation.watchlist),
    lines('partners', operation.partners),
  ];
}

function filed(id, values) {
  const lines = text => text.split('\n').map(line => line.trim()).filter(Boolean);
  if (values.to < values.from) {
    throw new Error(t('endsBeforeItBegins'));
  }

  return { id, name: values.operationName.trim(), from: values.from, to: values.to, watchlist: lines(values.watchlist), partners: lines(values.partners) };
}

// The address of an operation is its name in small letters: people say it on the telephone.
function idOf(name) {
  const id = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);
  return id || `operation-${Date.now()}`;
}

function span(operation) {
  return `${day(operation.from)} – ${day(operation.to)}`;
}

function address(id) {
  return `api/operations/${encodeURIComponent(id)}`;
}
