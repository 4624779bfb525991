// Reasons and warning signs in the reader's language. Records keep the code, its arguments and the English sentence;
// where a record kept the sentence alone, its code is found by that sentence.

const stored = 'en';
let own = null;
let sentences = new Map();
let patterns = [];

/** Takes a language's sentences; English needs none, being what is stored. */
export async function startReasons(language) {
  if (language === stored) {
    own = null;
    return;
  }

  const [mine, english] = await Promise.all([textsOf(language), textsOf(stored)]);
  own = mine;
  sentences = new Map(Object.entries(english).map(([code, text]) => [text, code]));
  patterns = Object.entries(english).filter(([, text]) => text.includes('{')).map(([code, text]) => ({ code, ...patternOf(text) }));
}

/** A reason of a judgement. */
export function reasonText(reason) {
  return textOf(reason.rule, reason.arguments) ?? sentence(reason.text);
}

/** A warning sign. */
export function flagText(flag) {
  return textOf(`flag.${flag.code}`) ?? sentence(flag.text);
}

/** An English sentence of a record, in the reader's language where it is one of ours. */
export function sentence(english) {
  if (own === null || !english) {
    return english;
  }

  const code = sentences.get(english);
  if (code) {
    return textOf(code) ?? english;
  }

  for (const pattern of patterns) {
    const found = pattern.expression.exec(english);
    if (found) {
      return textOf(pattern.code, Object.fromEntries(pattern.names.map((name, index) => [name, sentences.get(found[index + 1]) ?? found[index + 1]]))) ?? english;
    }
  }

  return english;
}

// An argument that is a code itself is said in the same language. A place that has no argument is worse than the stored sentence.
function textOf(code, values = null) {
  const text = own?.[code];
  if (text === undefined || [...text.matchAll(/\{([a-z]+)\}/g)].some(([, name]) => values?.[name] === undefined)) {
    return null;
  }

  return text.replace(/\{([a-z]+)\}/g, (whole, name) => own[values[name]] ?? values[name]);
}

function patternOf(text) {
  const names = [];
  const parts = text.split(/(\{[a-z]+\})/).map(part => {
    if (!/^\{[a-z]+\}$/.test(part)) {
      return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    }

    names.push(part.slice(1, -1));
    return '(.+)';
  });
  return { names, expression: new RegExp(`^${parts.join('')}$`) };
}

async function textsOf(language) {
  return (await (await fetch(`/page/reasons.${language}.json`)).json()).texts;
}
