// What the map can show: a colour and a class per area.
const hatch = { naam: words.noData, kleur: null };

// The class of an area in a theme; null without data.
function classIn(theme, row) {
  if (theme.id === 'prioriteit') return placeClass(columns.rang[row]);
  if (theme.id === 'eigen') return placeClass(weighing.ranks[row]);
  const value = columns[theme.kolom][row];
  const found = theme.klassen.findIndex((each) => each.waarde === value);
  return found < 0 ? null : found;
}

const placeClass = (rank) => rank === null ? null : rank <= data.top ? 1 : 0;

function colorIn(theme, row) {
  const place = classIn(theme, row);
  return place === null ? 'url(#arcering)' : theme.klassen[place].kleur;
}

// What is said of an area when it is pointed at: the figure and class of the theme.
function statement(theme, row) {
  if (theme.id === 'eigen') {
    const rank = weighing.ranks[row];
    return rank === null ? words.noIndex : `${words.place} ${rank} (${words.was(data.index.rang[row])})`;
  }
  const place = classIn(theme, row);
  const kind = place === null ? words.noData : theme.klassen[place].naam;
  if (theme.id === 'prioriteit') {
    const rank = columns.rang[row];
    if (rank === null) return words.noScore;
    const certain = columns.prioriteit[row];
    return [`${words.place} ${rank}`, certain && words[certain]].filter(Boolean).join(', ');
  }
  if (theme.id === 'risico') {
    const heat = columns.hitte[row] === null ? null : `${number(columns.hitte[row], 1)} ${data.eenheid}`;
    const lonely = columns.sterk_eenzaam_per_km2[row];
    return [heat, lonely === null ? null : `${number(lonely, 1)} ${words.perKm2}`, kind].filter(Boolean).join(', ');
  }
  if (!theme.waarde || columns[theme.waarde][row] === null) return kind;
  return `${number(columns[theme.waarde][row], 1)} ${theme.eenheid}, ${kind}`;
}

function countsIn(theme) {
  const counts = new Array(theme.klassen.length + 1).fill(0);
  for (let row = 0; row < count; row += 1) counts[classIn(theme, row) ?? theme.klassen.length] += 1;
  return counts;
}

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
  const table = element('table', { class: 'legenda' },
    element('caption', {}, theme.bijschrift),
    element('thead', {}, element('tr', {},
      element('td'), element('td'),
      element('th', { scope: 'col', class: 'getal' }, data.meervoud))),
    element('tbody', {}, rows.map(([kind, number_]) => element('tr', {},
      element('td', {}, swatch(kind)), element('th', { scope: 'row' }, kind.naam),
      element('td', { class: 'getal' }, number(number_))))));
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
