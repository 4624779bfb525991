// Exercises: an advert without its answer, the reader's own judgement, and how it was marked.
import { el, show } from './dom.js';
import { t, word, currentLanguage, languageName, number } from './texts.js';
import { get, nextPage, post, withQuery } from './api.js';
import { head, attempt, badge, card, choice, empty, facts, field, pager } from './parts.js';

const flags = ['no-certificate', 'antique-claim-unproven', 'wild-caught', 'contact-off-platform', 'ships-abroad', 'code-word', 'evasive-wording', 'bulk-quantity', 'cash-only', 'price-anomaly', 'no-ring-or-chip', 'juvenile-no-papers', 'prohibited-product', 'hidden-identity', 'likely-scam', 'document-promised', 'document-reused', 'species-mismatch', 'no-legal-founder-stock', 'free-with-purchase'];

export function draw({ path }) {
  return path ? drawOne(path) : drawList();
}

async function drawList() {
  const page = await get('api/training/exercises');
  const item = task => el('li', {}, el('a', { class: 'group', href: `#/training/${encodeURIComponent(task.id)}` }, el('span', { class: 'title', dir: 'auto', lang: task.language }, task.title), el('span', { class: 'muted small' }, languageName(task.language))));
  const list = el('ul', { class: 'stack tight' }, page.value.map(item));
  return el('div', { class: 'stack' }, head(t('page.training')), page.value.length === 0 ? empty(t('noExercises'), t('noExercises.help')) : list, pager(page, nextPage, tasks => list.append(...tasks.map(item))));
}

async function drawOne(id) {
  const task = await get(`api/training/exercises/${encodeURIComponent(id)}`);
  const result = el('div', { role: 'status' });
  const form = el('form', { class: 'form', onsubmit: event => {
    event.preventDefault();
    const values = new FormData(form);
    const sheet = { isSuspect: values.get('isSuspect') === 'yes', taxon: values.get('taxon') || null, annex: values.get('annex'), flags: values.getAll('flag') };
    attempt(async () => {
      show(result, marked(await post(withQuery(`api/training/exercises/${encodeURIComponent(id)}/answers`, { lang: currentLanguage() }), sheet)));
      result.scrollIntoView({ block: 'nearest' });
    });
  } },
    choice(t('suspectQuestion'), 'isSuspect', [['', t('choose')], ['yes', t('yes')], ['no', t('no')]], '', null, true),
    field(t('taxon'), attributes => el('input', { ...attributes, name: 'taxon', maxlength: 200, autocomplete: 'off' })),
    choice(t('annexToday'), 'annex', ['', 'A', 'B', 'C', 'D', 'none'].map(annex => [annex, annex === '' ? t('choose') : annex === 'none' ? t('noAnnex') : annex]), '', null, true),
    el('fieldset', { class: 'ticks' }, el('legend', {}, t('redFlags')), flags.map(code => el('label', { class: 'row' }, el('input', { type: 'checkbox', name: 'flag', value: code }), word('flag', code)))),
    el('button', { class: 'primary', type: 'submit' }, t('checkAnswer')));
  return el('div', { class: 'stack' }, head(t('page.training'), el('a', { class: 'button', href: '#/training' }, t('allExercises'))),
    el('div', { class: 'halves' },
      el('article', { class: 'card stack', lang: task.language }, el('h2', { dir: 'auto' }, task.title), el('p', { class: 'listing-text', dir: 'auto' }, task.text), task.price ? el('p', {}, task.price) : null),
      el('div', { class: 'stack' }, card(t('yourAnswer'), form), result)));
}

function marked(marking) {
  const solution = marking.solution;
  const verdict = isRight => badge(isRight ? t('right') : t('wrong'), isRight ? 'green' : 'red');
  const names = codes => codes.map(code => word('flag', code)).join(', ');
  return card(t('marking'),
    el('p', {}, el('strong', {}, t('pointsOf', { points: number(marking.points, 1), of: number(marking.of, 1) }))),
    facts([
      [t('suspectQuestion'), [verdict(marking.verdictRight), ' ', t(solution.isSuspect ? 'yes' : 'no')]],
      [t('taxon'), [verdict(marking.taxonRight), ' ', solution.taxon]],
      [t('annexToday'), [verdict(marking.annexRight), ' ', solution.annex === 'none' ? t('noAnnex') : solution.annex]],
      [t('flagsFound'), names(marking.flagsFound)], [t('flagsMissed'), names(marking.flagsMissed)], [t('flagsWrong'), names(marking.flagsWrong)],
    ]),
    el('ul', { class: 'dots' }, marking.reasons.map(reason => el('li', {}, reason))));
}
