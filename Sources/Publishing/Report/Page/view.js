// Which part of the drawing is seen, and where that is on the screen.

// Zooming in at most this far: beyond it the borders are coarser than the screen.
const deepest = 40;

function setView(view) {
  const width = Math.min(Math.max(view.width, map.home.width / deepest), map.home.width);
  const height = width * map.home.height / map.home.width;
  const keep = (value, low, high) => Math.min(Math.max(value, low), high);
  map.view = {
    width, height,
    x: keep(view.x, map.home.x, map.home.x + map.home.width - width),
    y: keep(view.y, map.home.y, map.home.y + map.home.height - height),
  };
  const { x, y } = map.view;
  map.svg.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
  // The hatching keeps its size on the screen.
  map.hatching.setAttribute('patternTransform', `rotate(45) scale(${width / map.home.width})`);
  // Where areas are a few pixels wide, their borders would hide their colours.
  const enlarged = map.home.width / width;
  const side = Math.sqrt(map.svg.clientWidth * map.svg.clientHeight / count) * enlarged;
  map.svg.classList.toggle('fijn', side < 14);
  map.surface.classList.toggle('vergroot', width < map.home.width * 0.999);
  schedule();
}

let isScheduled = false;
function schedule() {
  if (isScheduled) return;
  isScheduled = true;
  requestAnimationFrame(() => { isScheduled = false; drawNames(); placeTip(); });
}

// Zooms by a factor around a place of the drawing, which stays where it is on the screen.
function zoom(factor, at) {
  const { view } = map;
  const centre = at ?? { x: view.x + view.width / 2, y: view.y + view.height / 2 };
  const width = Math.min(Math.max(view.width / factor, map.home.width / deepest), map.home.width);
  const scale = width / view.width;
  setView({ width, x: centre.x - (centre.x - view.x) * scale, y: centre.y - (centre.y - view.y) * scale });
}

const move = (across, down) => setView({
  ...map.view, x: map.view.x + across * map.view.width, y: map.view.y + down * map.view.height,
});

function zoomedText() {
  return words.zoomed(number(map.home.width / map.view.width, 1));
}

// The place of the drawing under a point of the screen.
function placeAt(clientX, clientY) {
  const box = map.svg.getBoundingClientRect();
  return {
    x: map.view.x + (clientX - box.left) / box.width * map.view.width,
    y: map.view.y + (clientY - box.top) / box.height * map.view.height,
  };
}

// And back: in pixels from the corner of the map.
function onScreen(x, y) {
  const box = map.svg.getBoundingClientRect();
  return { x: (x - map.view.x) / map.view.width * box.width, y: (y - map.view.y) / map.view.height * box.height };
}
