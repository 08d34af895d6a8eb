// Names on the map: as many as fit at this enlargement, the most important first, and the numbers of the first areas.
const nameLayer = document.getElementById('namen');
const ruler = document.createElement('canvas').getContext('2d');

const nameStyles = {
  gemeente: { size: 15, weight: 700 }, wijk: { size: 13, weight: 700 }, buurt: { size: 12, weight: 400 },
};

const widths = new Map();
function widthOf(text, style) {
  const key = `${style.weight} ${style.size} ${text}`;
  if (!widths.has(key)) {
    ruler.font = `${style.weight} ${style.size}px "Noto Sans", "DejaVu Sans", Verdana, sans-serif`;
    widths.set(key, ruler.measureText(text).width);
  }
  return widths.get(key);
}

// Gemeenten, then wijken, then the areas themselves, those with most people first.
const areaNames = [...columns.code.keys()].filter((row) => columns.naam[row] !== null)
  .sort((a, b) => (columns.inwoners[b] ?? 0) - (columns.inwoners[a] ?? 0) || a - b)
  .map((row) => ({
    tekst: columns.naam[row], niveau: 'buurt', x: data.punten[2 * row], y: data.punten[2 * row + 1], ruimte: data.ruimten[row],
  }));
const allNames = [...data.groepsnamen, ...areaNames];

// The rows that carry a number, and it: those of the theme that is shown.
function numbered() {
  const list = map.theme.id === 'eigen' ? weighing : { ranks: columns.rang, order: data.volgorde };
  if (map.theme.id !== 'eigen' && map.theme.id !== 'prioriteit') return [];
  return list.order.filter((row) => (list.ranks[row] ?? Infinity) <= data.top)
    .map((row) => ({ row, rank: list.ranks[row] }));
}

function drawNames() {
  if (!map.view) return;
  const box = map.svg.getBoundingClientRect();
  nameLayer.setAttribute('viewBox', `0 0 ${box.width} ${box.height}`);
  const taken = [];
  const isFree = (left, top, right, bottom) => left >= 0 && top >= 0 && right <= box.width && bottom <= box.height
    && !taken.some((other) => left < other[2] && right > other[0] && top < other[3] && bottom > other[1]);
  const made = [];
  for (const { row, rank } of numbered()) {
    const at = onScreen(data.punten[2 * row], data.punten[2 * row + 1]);
    if (!shapeOf(row) || !isFree(at.x - 10, at.y - 10, at.x + 10, at.y + 10)) continue;
    taken.push([at.x - 10, at.y - 10, at.x + 10, at.y + 10]);
    made.push(drawing('circle', { cx: at.x, cy: at.y, r: 10, class: 'nummer' }));
    const text = drawing('text', { x: at.x, y: at.y + 4, class: 'nummer', 'text-anchor': 'middle', 'font-size': 11 });
    text.textContent = rank;
    made.push(text);
  }
  const enlarged = map.home.width / map.view.width;
  let placed = 0;
  for (const name of allNames) {
    const at = onScreen(name.x, name.y);
    if (at.x < 0 || at.y < 0 || at.x > box.width || at.y > box.height) continue;
    const style = nameStyles[name.niveau] ?? nameStyles.buurt;
    const width = widthOf(name.tekst, style);
    // A name of a small area waits until there is room for it on the ground that it names.
    const room = name.ruimte / map.view.width * box.width;
    if (width > room * (name.niveau === 'gemeente' ? 6 : name.niveau === 'wijk' ? 4 : 2.6)) continue;
    const spot = [at.x - width / 2 - 3, at.y - style.size * 0.8, at.x + width / 2 + 3, at.y + style.size * 0.5];
    if (!isFree(...spot)) continue;
    taken.push(spot);
    const text = drawing('text', {
      x: at.x, y: at.y + style.size * 0.32, 'text-anchor': 'middle', 'font-size': style.size, 'font-weight': style.weight,
    });
    text.textContent = name.tekst;
    made.push(text);
    placed += 1;
    if (placed >= 150 + 20 * Math.min(enlarged, 5)) break;
  }
  nameLayer.replaceChildren(...made);
}
