// The map: colours of a theme, pointing, choosing, zooming and moving, with mouse, touch and keyboard alike.
const map = {
  surface: document.getElementById('kaartvlak'),
  svg: document.getElementById('kaart'),
  areas: document.getElementById('gebieden'),
  chosenOutline: document.getElementById('gekozen'),
  pointedOutline: document.getElementById('aangewezen'),
  hatching: document.getElementById('arcering'),
  tip: document.getElementById('kaarttip'),
  live: document.getElementById('kaartmelding'),
  theme: data.themas[0],
  chosen: null,
  pointed: null,
  view: null,
  home: null,
};

const shapeOf = (row) => document.getElementById(`g${row}`);

function showTheme(id) {
  map.theme = data.themas.find((theme) => theme.id === id);
  for (let row = 0; row < count; row += 1) shapeOf(row)?.setAttribute('fill', colorIn(map.theme, row));
  document.getElementById('legenda').replaceChildren(...legendOf(map.theme));
  document.getElementById('themanaam').textContent = map.theme.titel;
  drawNames();
}

function rowOf(target) {
  const shape = target.closest?.('#gebieden path');
  return shape ? Number(shape.id.slice(1)) : null;
}

function outline(path, row) {
  const shape = row === null ? null : shapeOf(row);
  if (shape) path.setAttribute('d', shape.getAttribute('d'));
  else path.removeAttribute('d');
}

function point(row, at) {
  map.pointed = row;
  map.pointedAt = at;
  outline(map.pointedOutline, row);
  map.tip.hidden = row === null;
  if (row === null) return;
  map.tip.replaceChildren(
    element('strong', {}, nameOf(row)), ...placesOf(row).map((part) => element('span', {}, part)),
    element('span', {}, statement(map.theme, row)));
  placeTip();
}

function placeTip() {
  if (map.pointed === null) return;
  const frame = map.surface.getBoundingClientRect();
  const at = map.pointedAt ?? onScreen(data.punten[2 * map.pointed], data.punten[2 * map.pointed + 1]);
  const { offsetWidth: width, offsetHeight: height } = map.tip;
  const left = Math.min(Math.max(at.x + 14, 4), frame.width - width - 4);
  const top = at.y + 18 + height > frame.height ? at.y - height - 12 : at.y + 18;
  map.tip.style.left = `${Math.max(left, 0)}px`;
  map.tip.style.top = `${Math.max(top, 0)}px`;
}

// Brings an area into sight, enlarged where it is small.
function bringIntoSight(row) {
  const shape = shapeOf(row);
  if (!shape) return;
  const box = shape.getBBox();
  const { view } = map;
  const isInside = box.x >= view.x && box.y >= view.y && box.x + box.width <= view.x + view.width
    && box.y + box.height <= view.y + view.height;
  if (isInside && Math.max(box.width / view.width, box.height / view.height) > 0.02) return;
  const wanted = Math.max(box.width, box.height * map.home.width / map.home.height) * 8;
  const width = Math.min(Math.max(wanted, map.home.width / deepest), view.width);
  const height = width * map.home.height / map.home.width;
  setView({ width, x: box.x + box.width / 2 - width / 2, y: box.y + box.height / 2 - height / 2 });
}

// The nearest area in a direction, as somebody looking at the map would go.
function nextArea(row, across, down) {
  const [x, y] = [data.punten[2 * row], data.punten[2 * row + 1]];
  let best = null;
  for (let other = 0; other < count; other += 1) {
    const [dx, dy] = [data.punten[2 * other] - x, data.punten[2 * other + 1] - y];
    const along = dx * across + dy * down;
    const aside = Math.abs(dx * down) + Math.abs(dy * across);
    if (other === row || !(along > 0) || aside > along * 1.2) continue;
    const cost = along + 2 * aside;
    if (best === null || cost < best.cost) best = { other, cost };
  }
  return best?.other ?? null;
}

const firstArea = () => data.volgorde.find((row) => shapeOf(row)) ?? 0;

function onMapKey(event) {
  const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const step = steps[event.key];
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (step && event.shiftKey) move(step[0] * 0.2, step[1] * 0.2);
  else if (step) {
    const next = map.chosen === null ? firstArea() : nextArea(map.chosen, ...step);
    if (next !== null) {
      choose(next, { announce: true });
      point(next, null);
    }
  } else if (event.key === '+' || event.key === '=') { zoom(1.5, aroundChosen()); map.live.textContent = zoomedText(); }
  else if (event.key === '-') { zoom(1 / 1.5, aroundChosen()); map.live.textContent = zoomedText(); }
  else if (event.key === '0') { setView(map.home); map.live.textContent = zoomedText(); }
  else if (event.key === 'Enter' && map.chosen !== null) document.getElementById('gebiedkop').focus();
  else if (event.key === 'Escape') point(null);
  else return;
  event.preventDefault();
}

function aroundChosen() {
  return map.chosen === null ? undefined : { x: data.punten[2 * map.chosen], y: data.punten[2 * map.chosen + 1] };
}

function startMap() {
  const box = map.svg.viewBox.baseVal;
  map.home = { x: box.x, y: box.y, width: box.width, height: box.height };
  setView(map.home);
  const { surface } = map;
  surface.addEventListener('keydown', onMapKey);
  surface.addEventListener('pointerdown', onDown);
  surface.addEventListener('pointermove', onMove);
  surface.addEventListener('pointerup', onUp);
  surface.addEventListener('pointercancel', onUp);
  surface.addEventListener('pointerleave', (event) => { if (event.pointerType === 'mouse') point(null); });
  surface.addEventListener('blur', () => point(null));
  surface.addEventListener('wheel', onWheel, { passive: false });
  const actions = {
    groter: () => zoom(1.5, aroundChosen()), kleiner: () => zoom(1 / 1.5), geheel: () => setView(map.home),
    links: () => move(-0.2, 0), rechts: () => move(0.2, 0), omhoog: () => move(0, -0.2), omlaag: () => move(0, 0.2),
  };
  for (const button of document.querySelectorAll('[data-kaart]')) {
    button.addEventListener('click', () => {
      actions[button.dataset.kaart]();
      map.live.textContent = zoomedText();
    });
  }
  for (const choice of document.querySelectorAll('input[name=thema]')) {
    choice.addEventListener('change', () => showTheme(choice.value));
  }
  new ResizeObserver(schedule).observe(surface);
}
