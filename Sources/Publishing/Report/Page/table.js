// The table: sorted by any column, filtered by name and class, the twin of every map.
const table = {
  level: 0, sort: null, ascending: true, shown: 100,
  head: document.getElementById('tabelkop'), body: document.getElementById('tabelrijen'),
  status: document.getElementById('tabelstatus'), all: document.getElementById('toonalles'),
  search: document.getElementById('zoek'), gemeente: document.getElementById('kiesgemeente'),
  kind: document.getElementById('kiesklasse'), which: document.getElementById('kieswelke'),
  choice: document.getElementById('kiesniveau'),
};

const levelData = () => data.niveaus[table.level];

// The places under other weights are a column too, of the areas on the map.
const cellsOf = (column) => column !== 'eigen' ? levelData().kolommen[column]
  : table.level === 0 && !isAsSet() ? weighing.ranks : undefined;
const tableColumns = [data.tabel[0], {
  kolom: 'eigen', naam: words.ownPlace, soort: 'getal', decimalen: 0, betekenis: words.ownPlaceMeaning,
}, ...data.tabel.slice(1)];

function cellText(column, row) {
  const value = cellsOf(column.kolom)?.[row];
  const small = withheld(table.level, column.kolom, row);
  if (small !== undefined) return small;
  if (Array.isArray(value)) return value.map((each) => data.namenVan[each] ?? each).join(', ');
  if (value === null || value === undefined) return '';
  if (column.soort === 'interval') {
    const high = cellsOf('rang_p95')[row];
    return `${number(Math.floor(value))}–${number(Math.ceil(high))}`;
  }
  if (column.soort === 'kans') return chance(value);
  if (column.kolom === 'prioriteit') return words.certainty[value];
  const theme = column.soort === 'tekst' ? data.themas.find((each) => each.kolom === column.kolom) : undefined;
  if (theme) return theme.klassen.find((kind) => kind.waarde === value)?.naam ?? value;
  return column.soort === 'getal' ? number(value, column.decimalen) : String(value);
}

const folded = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

function rowsShown() {
  const { kolommen } = levelData();
  const wanted = folded(table.search.value.trim());
  const kind = table.kind.value === '' ? null : Number(table.kind.value);
  const rows = [];
  for (let row = 0; row < kolommen.code.length; row += 1) {
    if (kind !== null && kolommen.risico_klasse[row] !== kind) continue;
    if (table.gemeente && table.gemeente.value !== '' && kolommen.gemeentecode?.[row] !== table.gemeente.value) continue;
    const which = table.which.value;
    if (which === 'score' && kolommen.rang[row] === null) continue;
    if (which === 'geen' && kolommen.rang[row] !== null) continue;
    if (which === 'top' && (kolommen.rang[row] === null || kolommen.rang[row] > data.top)) continue;
    if (which === 'altijd' && kolommen.prioriteit[row] !== 'altijd') continue;
    if (wanted !== '') {
      const text = [kolommen.naam[row], kolommen.code[row], kolommen.wijknaam?.[row], kolommen.gemeentenaam?.[row]];
      if (!text.some((part) => part && folded(part).includes(wanted))) continue;
    }
    rows.push(row);
  }
  return rows;
}

// By the values of a column; what is unknown stands at the end either way, and equal values keep the order of the list.
function sorted(rows) {
  const place = new Map(levelData().volgorde.map((row, i) => [row, i]));
  const byList = (a, b) => place.get(a) - place.get(b);
  if (!table.sort) return rows.sort(byList);
  const cells = cellsOf(table.sort.kolom);
  const key = (row) => Array.isArray(cells[row]) ? cells[row].length : cells[row];
  const sign = table.ascending ? 1 : -1;
  const collator = new Intl.Collator(locale, { numeric: true });
  return rows.sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0) || byList(a, b);
    const difference = typeof x === 'string' ? collator.compare(x, y) : x - y;
    return difference * sign || byList(a, b);
  });
}

function sortBy(column) {
  const isSame = table.sort === column;
  table.ascending = isSame ? !table.ascending : column.soort === 'tekst' || ['rang', 'rang_p05', 'eigen'].includes(column.kolom);
  table.sort = column;
  drawTable();
}

function heading(column) {
  const isSorted = table.sort === column;
  return element('th', {
    scope: 'col', class: column.soort === 'tekst' || column.soort === 'lijst' ? null : 'getal',
    'aria-sort': isSorted ? (table.ascending ? 'ascending' : 'descending') : 'none',
  }, element('button', { type: 'button', title: column.betekenis, onclick: () => sortBy(column) }, column.naam,
    element('span', { 'aria-hidden': 'true', class: 'pijl' }, isSorted ? (table.ascending ? '▲' : '▼') : '')));
}

function tableRow(columnsShown, row) {
  const isAsked = table.level === 0;
  return element('tr', { 'data-rij': row, 'aria-current': isAsked && map.chosen === row ? 'true' : null },
    columnsShown.map((column) => {
      const text = cellText(column, row);
      const kind = column.soort === 'tekst' || column.soort === 'lijst' ? null : 'getal';
      if (column.kolom !== 'naam') return element('td', { class: kind }, text);
      const name = text || cellsOf('code')[row];
      const content = isAsked ? element('button', {
        type: 'button', class: 'koppeling', onclick: () => choose(row, { focus: true }),
      }, name) : name;
      return element('th', { scope: 'row' }, content);
    }));
}

function drawTable() {
  const rows = sorted(rowsShown());
  const used = tableColumns.filter((column) => cellsOf(column.kolom)?.some((each) => each !== null));
  const focused = document.activeElement?.closest?.('#tabelkop th');
  const place = focused ? [...focused.parentNode.children].indexOf(focused) : -1;
  table.head.replaceChildren(element('tr', {}, used.map(heading)));
  if (place >= 0) table.head.firstChild.children[place]?.firstChild.focus();
  table.body.replaceChildren(...rows.slice(0, table.shown).map((row) => tableRow(used, row)));
  const parts = [words.rows(number(rows.length), number(levelData().kolommen.code.length))];
  if (rows.length > table.shown) parts.push(words.showing(number(table.shown)));
  if (table.sort) parts.push(words.sortedBy(table.sort.naam, table.ascending));
  table.status.textContent = `${parts.join('; ')}.`;
  table.all.hidden = rows.length <= table.shown;
  table.all.textContent = words.showAll(number(rows.length));
}

function markRow(row) {
  table.body.querySelector('[aria-current]')?.removeAttribute('aria-current');
  if (table.level === 0) table.body.querySelector(`[data-rij="${row}"]`)?.setAttribute('aria-current', 'true');
}

function startTable() {
  for (const control of [table.search, table.gemeente, table.kind, table.which]) {
    control?.addEventListener(control === table.search ? 'input' : 'change', drawTable);
  }
  table.choice?.addEventListener('change', () => {
    table.level = Number(table.choice.value);
    drawTable();
  });
  table.all.addEventListener('click', () => {
    table.shown = Infinity;
    drawTable();
    table.search.focus();
  });
  drawTable();
}
