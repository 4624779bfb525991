// Signing in: a key is exchanged once for a cookie that scripts cannot read. The key itself is kept nowhere.
import { el } from './dom.js';
import { t } from './texts.js';
import { get, post, remove, useToken } from './api.js';

/** The session of this browser, or null. A sign-in link carries its one-time key behind the #, which browsers send to nobody. */
export async function startSession() {
  const link = new URLSearchParams(location.hash.replace(/^#\/?/, '').split('?')[1] ?? '').get('key');
  if (link) {
    history.replaceState(null, '', '#/overview');
    try {
      return remember(await post('api/session', { key: link }));
    } catch {
      // Used already, or over: the form says how to go on.
    }
  }

  try {
    return remember(await get('api/session'));
  } catch (problem) {
    if (problem.status === 401) {
      return null;
    }

    throw problem;
  }
}

export async function signOut() {
  await remove('api/session');
  useToken(null);
}

/** The form that asks for a key. */
export function signIn(done) {
  const wrong = el('p', { class: 'notice bad', role: 'alert', hidden: true });
  const key = el('input', { id: 'key', type: 'password', autocomplete: 'off', required: true, spellcheck: 'false', 'aria-describedby': 'key-help' });
  const send = async event => {
    event.preventDefault();
    try {
      remember(await post('api/session', { key: key.value.trim() }));
      await done();
    } catch (problem) {
      wrong.textContent = problem.status === 401 ? t('signIn.wrong') : problem.message;
      wrong.hidden = false;
      key.focus();
    }
  };
  return el('form', { class: 'sign-in card', onsubmit: send },
    el('h1', {}, t('signIn.title')),
    wrong,
    el('div', { class: 'field' }, el('label', { for: 'key' }, t('signIn.key')), key),
    el('p', { class: 'muted small', id: 'key-help' }, t('signIn.help')),
    el('button', { class: 'primary', type: 'submit' }, t('signIn.send')));
}

function remember(session) {
  useToken(session.csrfToken);
  return session;
}
