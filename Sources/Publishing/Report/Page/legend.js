// What the colours of a theme mean, and how many areas have each.

const hatch = { naam: words.noData, kleur: null };
const water = { naam: words.water, kleur: 'url(#golvenklein)' };

function swatch(kind) {
  const box = drawing('svg', { class: 'staal', width: 28, height: 18, 'aria-hidden': 'true' });
  box.append(drawing('rect', { x: 0.5, y: 0.5, width: 27, height: 17, fill: kind.kleur ?? 'url(#arceringklein)' }));
  return box;
}

// The legend of a theme: class, meaning and count; for the risk also the matrix itself.
function legendOf(theme) {
  const counts = countsIn(theme);
  const rows = [...theme.klassen].map((kind, i) => [kind, counts[i]]);
  if (theme.aflopend) rows.reverse();
  rows.push([hatch, counts[theme.klassen.length]]);
  if (document.querySelector('#kaart .water')) rows.push([water, null]);
  const table = element('table', { class: 'legenda' },
    element('caption', {}, theme.bijschrift),
    element('thead', {}, element('tr', {},
      element('td'), element('td'),
      element('th', { scope: 'col', class: 'getal' }, data.meervoud))),
    element('tbody', {}, rows.map(([kind, number_]) => element('tr', {},
      element('td', {}, swatch(kind)), element('th', { scope: 'row' }, kind.naam),
      element('td', { class: 'getal' }, number_ === null ? '' : number(number_))))));
  return theme.id === 'risico' ? [matrixLegend(theme), table] : [table];
}

function matrixLegend(theme) {
  const { tabel, hitte, eenzaam } = data.matrix;
  const cells = tabel.map((line) => line.map(() => 0));
  for (let row = 0; row < count; row += 1) {
    const [heat, lonely] = [columns.hitte_klasse[row], columns.eenzaam_klasse[row]];
    if (heat !== null && lonely !== null) cells[lonely - 1][heat - 1] += 1;
  }
  const span = (limits, i) => i === 0 ? `< ${limits[0]}` : i === limits.length ? `≥ ${limits[i - 1]}`
    : `${limits[i - 1]}–${limits[i]}`;
  return element('table', { class: 'matrix' },
    element('caption', {}, data.matrix.bijschrift),
    element('thead', {}, element('tr', {},
      element('th', { scope: 'col' }, data.matrix.as),
      tabel[0].map((_, i) => element('th', { scope: 'col' }, span(hitte, i))))),
    element('tbody', {}, tabel.map((_, line) => tabel.length - 1 - line).map((line) => element('tr', {},
      element('th', { scope: 'row' }, span(eenzaam, line)),
      tabel[line].map((risk, i) => {
        const kind = theme.klassen[risk - 1];
        const cell = element('td', {}, number(cells[line][i]));
        cell.style.backgroundColor = kind.kleur;
        cell.style.color = kind.inkt;
        return cell;
      })))));
}
