// Pointers on the map: one drags, two pinch, and a press that did not move chooses.
const pointers = new Map();
let hasMoved = false;
let pinch = null;

function onDown(event) {
  if (event.button > 0) return;
  pointers.set(event.pointerId, { x: event.clientX, y: event.clientY, from: { x: event.clientX, y: event.clientY } });
  if (pointers.size === 1) hasMoved = false;
  pinch = null;
}

function onMove(event) {
  const pointer = pointers.get(event.pointerId);
  const frame = map.surface.getBoundingClientRect();
  if (!pointer) {
    if (event.pointerType === 'mouse') {
      point(rowOf(event.target), { x: event.clientX - frame.left, y: event.clientY - frame.top });
    }
    return;
  }
  if (Math.hypot(event.clientX - pointer.from.x, event.clientY - pointer.from.y) > 5) {
    if (!hasMoved) map.surface.setPointerCapture?.(event.pointerId);
    hasMoved = true;
  }
  const box = map.svg.getBoundingClientRect();
  if (pointers.size === 1 && hasMoved) {
    setView({
      ...map.view, x: map.view.x - (event.clientX - pointer.x) / box.width * map.view.width,
      y: map.view.y - (event.clientY - pointer.y) / box.height * map.view.height,
    });
  }
  [pointer.x, pointer.y] = [event.clientX, event.clientY];
  if (pointers.size === 2) {
    const [a, b] = [...pointers.values()];
    const distance = Math.hypot(a.x - b.x, a.y - b.y);
    if (pinch) zoom(distance / pinch, placeAt((a.x + b.x) / 2, (a.y + b.y) / 2));
    pinch = distance;
    hasMoved = true;
  }
}

function onUp(event) {
  const pointer = pointers.get(event.pointerId);
  pointers.delete(event.pointerId);
  pinch = null;
  if (!pointer || hasMoved || event.type === 'pointercancel') return;
  const row = rowOf(document.elementFromPoint(event.clientX, event.clientY));
  if (row === null) return;
  choose(row, {});
  if (event.pointerType !== 'mouse') {
    const frame = map.surface.getBoundingClientRect();
    point(row, { x: event.clientX - frame.left, y: event.clientY - frame.top });
  }
}

function onWheel(event) {
  if (!event.ctrlKey && !event.metaKey) {
    document.getElementById('kaarthint').textContent = words.hint;
    return;
  }
  event.preventDefault();
  zoom(Math.exp(-event.deltaY / 300), placeAt(event.clientX, event.clientY));
}
