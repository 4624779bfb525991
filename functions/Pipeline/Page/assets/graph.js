// A case as a graph: its sellers in the middle, their adverts around them, linked cases outside; each line says why.
import { svg } from './dom.js';
import { t } from './texts.js';

const width = 560;
const height = 380;
const spread = 1.25;

/** Nodes: `{ id, kind: 'seller' | 'advert' | 'case', text, href? }`. Links: `{ from, to, reason, cut? }`. */
export function graph(nodes, links) {
  const places = new Map([...ring(nodes, 'seller', 60), ...ring(nodes, 'advert', 105), ...ring(nodes, 'case', 160)]);
  return svg('svg', { class: 'graph', viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': t('graphOf', { nodes: nodes.length, links: links.length }) },
    links.filter(link => places.has(link.from) && places.has(link.to)).map(link => line(places.get(link.from), places.get(link.to), link)),
    nodes.map(node => dot(node, places.get(node.id))));
}

function ring(nodes, kind, radius) {
  const members = nodes.filter(node => node.kind === kind);
  return members.map((node, index) => {
    const angle = 2 * Math.PI * index / members.length - Math.PI / 2;
    const alone = kind === 'seller' && members.length === 1;
    return [node.id, { x: width / 2 + (alone ? 0 : radius * spread * Math.cos(angle)), y: height / 2 + (alone ? 0 : radius * Math.sin(angle)) }];
  });
}

function line(from, to, link) {
  return svg('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, class: link.cut ? 'cut' : null }, svg('title', {}, link.reason));
}

function dot(node, place) {
  const shape = [
    svg('circle', { cx: place.x, cy: place.y, r: node.kind === 'seller' ? 13 : 9, class: node.kind }),
    svg('title', {}, node.text),
    svg('text', { x: place.x, y: place.y - 14, 'text-anchor': 'middle' }, shortened(node.text)),
  ];
  return node.href ? svg('a', { href: node.href }, shape) : svg('g', {}, shape);
}

function shortened(text) {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
