// The ways out of a case: the evidence package with the result of its check, other formats, and an exercise for training.
import { el, show } from './dom.js';
import { t, word, number, currentLanguage } from './texts.js';
import { get, post, withQuery } from './api.js';
import { ask, attempt, card, choice, facts, field } from './parts.js';

const formats = ['csv', 'ndjson', 'warc', 'stix', 'ecomessage', 'eu-twix', 'cites'];
const languagesOfReports = ['en', 'fr', 'nl', 'de', 'hu'];

export function packageCard(found, session, go) {
  const result = el('div', { class: 'stack tight', role: 'status' });
  const path = `api/cases/${encodeURIComponent(found.id)}`;
  let language = currentLanguage();
  const make = async event => {
    const button = event.currentTarget;
    button.disabled = true;
    show(result, el('p', { class: 'muted' }, t('making')));
    if (!await attempt(async () => show(result, await made(path, language)))) {
      show(result);
    }

    button.disabled = false;
  };
  const place = el('div', {});
  const offer = format => show(place, el('a', { class: 'button', href: withQuery(`/${path}/export`, { format }), download: true }, t('export')));
  offer(formats[0]);
  return card(t('takeOut'), el('div', { class: 'stack' },
    el('div', { class: 'filters' },
      choice(t('reportLanguage'), 'language', languagesOfReports.map(code => [code, word('tongue', code)]), language, code => {
        language = code;
      }),
      el('button', { type: 'button', class: 'primary', onclick: make }, t('makePackage'))),
    result,
    el('div', { class: 'filters' }, choice(t('format'), 'format', formats.map(code => [code, word('format', code)]), formats[0], offer), place),
    found.state === 'closed' ? el('div', {}, el('button', { type: 'button', onclick: () => makeExercise(found, go) }, t('makeExercise'))) : null));
}

// The file is checked on the server as it will be handed out; its manifest's hash is what a reader writes down elsewhere.
async function made(path, language) {
  const package_ = await post(`${path}/packages`, { language });
  const address = `${path}/packages/${encodeURIComponent(package_.key)}`;
  const check = await get(`${address}/verification`);
  return [
    el('p', { class: `notice ${check.holds ? 'good' : 'bad'}` }, el('strong', {}, t(check.holds ? 'packageHolds' : 'packageBroken')), ' ', t('packageSize', { count: check.members, megabytes: number(check.bytes / 1_000_000, 2) })),
    el('ul', { class: 'checks' }, check.checks.map(checked)),
    package_.problems.length === 0 ? null : el('p', { class: 'notice' }, package_.problems.join(' ')),
    facts([[t('manifestSha256'), el('span', { class: 'mono' }, check.manifestSha256)]]),
    el('p', { class: 'muted small' }, t('verifyHelp')),
    el('div', {}, el('a', { class: 'button', href: `/${address}`, download: true }, t('download'))),
  ];
}

function checked(check) {
  const holds = check.problems.length === 0;
  return el('li', { class: holds ? 'holds' : 'broken' },
    el('span', { 'aria-hidden': 'true' }, holds ? '✓' : '✗'),
    el('span', {}, word('check', check.name), el('span', { class: 'hidden-text' }, `: ${t(holds ? 'holds' : 'doesNotHold')}`),
      holds ? null : el('ul', { class: 'small' }, check.problems.slice(0, 10).map(problem => el('li', {}, el('span', { class: 'mono' }, Object.values(problem).filter(Boolean).join(': ')))))));
}

async function makeExercise(found, go) {
  let task = null;
  const own = field(t('exerciseText'), attributes => el('textarea', { ...attributes, name: 'text', maxlength: 4000 }));
  const send = async values => {
    task = await post('api/training/exercises', { caseId: found.id, text: values.text.trim() || null });
  };
  if (await ask(t('makeExercise'), [el('p', { class: 'muted' }, t('exerciseHelp')), own], t('makeExercise'), send)) {
    await go(`#/training/${encodeURIComponent(task.id)}`);
  }
}
