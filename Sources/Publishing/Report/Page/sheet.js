// What is known of one area: place, figures with their margins, what drives the score, groups, years, neighbours.
const sheetBody = document.getElementById('gebiedinhoud');
const sheetHead = document.getElementById('gebiedkop');

const line = (label, value, note) => element('tr', {},
  element('th', { scope: 'row' }, label), element('td', {}, value, note ? element('span', { class: 'bij' }, note) : null));

const limits = (low, high, decimals) => low === null || high === null ? null
  : words.between(number(low, decimals), number(high, decimals));

function placeLine(row) {
  const rank = columns.rang[row];
  const [low, high] = [columns.rang_p05[row], columns.rang_p95[row]];
  const span = low === null ? null : Math.floor(low) === Math.ceil(high) ? words.rankFixed(number(Math.floor(low)))
    : words.rankSpan(number(Math.floor(low)), number(Math.ceil(high)));
  return line(words.rank, rank === null ? words.noScore : words.rankIn(number(rank), number(data.gerangschikt)), span);
}

function chanceLine(row) {
  const value = columns.kans_top[row];
  if (value === null) return null;
  const certain = columns.prioriteit[row];
  return line(`${words.chance} ${data.top}`, chance(value), certain && words.inTop[certain]);
}

function indexLine(row) {
  const [value, low, high] = [columns.risico_index[row], columns.score_laag[row], columns.score_hoog[row]];
  const note = low !== null && high !== null && low !== high
    ? words.ifKnown(number(low, 1), number(high, 1)) : null;
  return line(words.index, value === null ? words.unknown : number(value, 1), note);
}

function heatLine(row) {
  const notes = [];
  if (columns.hitte_klasse[row] !== null) notes.push(words.classOf(columns.hitte_klasse[row]));
  if (columns.hitte_dekking[row] !== null) notes.push(words.coverage(percent(columns.hitte_dekking[row])));
  if (columns.hitte_boven_drempel[row] !== null) notes.push(words.above(percent(columns.hitte_boven_drempel[row])));
  const value = columns.hitte[row];
  return line(data.namenVan.hitte, value === null ? words.unknown : `${number(value, 1)} ${data.eenheid}`, notes.join('; '));
}

// People with a place within reach; a number below ten is not told, and none that would tell one.
function nearbyLine(row) {
  if (!data.plekken) return null;
  const [share, all] = [columns.binnen_bereik_pct[row], columns.inwoners_65plus[row]];
  const isRound = data.niveaus[0].klein.inwoners_65plus !== undefined;
  const people = share === null || all === null ? null : share / 100 * all;
  const told = people === null ? null : people >= 0.5 && people < 9.5 ? '< 10'
    : number(isRound ? Math.round(people / 10) * 10 : people, 0);
  return line(words.nearby(number(data.plekken.afstand, 0)),
    share === null ? words.unknown : words.nearbyShare(`${number(share, 0)}%`, told));
}

function figureLines(row) {
  const labels = data.namenVan;
  const risk = columns.risico_klasse[row];
  const kind = data.themas.find((theme) => theme.id === 'risico').klassen.find((each) => each.waarde === risk);
  const rate = (column, low, high) => line(
    labels[column], columns[column][row] === null ? words.unknown : `${number(columns[column][row], 1)}%`,
    low ? limits(columns[low][row], columns[high][row], 1) : null);
  const amount = (column, decimals, low, high) => line(
    labels[column], withheld(0, column, row) ?? number(columns[column][row], decimals),
    low ? limits(columns[low][row], columns[high][row], 0) : null);
  return [
    placeLine(row), chanceLine(row),
    line(words.riskClass, kind ? kind.naam : words.unknown), indexLine(row), heatLine(row),
    rate('sterk_eenzaam_pct', 'sterk_eenzaam_laag', 'sterk_eenzaam_hoog'), rate('eenzaam_pct'),
    amount('verwacht_sterk_eenzaam', 0, 'verwacht_laag', 'verwacht_hoog'), amount('sterk_eenzaam_per_km2', 1),
    amount('inwoners', 0), amount('inwoners_65plus', 0), nearbyLine(row),
    ...data.verder.map((each) => line(each.naam, number(columns[each.kolom][row], 2))),
  ];
}

// One bar per branch of the index, as long as its part in the score.
function drivers(row) {
  const score = columns.risico_index[row];
  if (score === null) return null;
  const bars = data.takken.filter((branch) => columns[branch.kolom][row] !== null).map((branch) => {
    const value = columns[branch.kolom][row];
    const bar = element('span', { class: 'balk', 'aria-hidden': 'true' }, element('span', {}));
    bar.firstChild.style.width = `${Math.min(Math.max(value / score * 100, 0), 100)}%`;
    return element('tr', {}, element('th', { scope: 'row' }, branch.naam), element('td', {}, bar),
      element('td', { class: 'getal' }, number(value, 1)));
  });
  return element('section', {}, element('h4', {}, words.drivers),
    element('table', { class: 'balken' }, element('tbody', {}, bars)), element('p', { class: 'bij' }, words.driversNote));
}

function comparison(row) {
  const place = data.vergelijking?.rij[row];
  if (!data.vergelijking || place === null || place === undefined) return null;
  const { cijfers, soorten } = data.vergelijking;
  const own = element('tr', {}, element('th', { scope: 'row' }, words.own),
    cijfers.map((figure) => element('td', { class: 'getal' }, number(figure.eigen[place], figure.decimalen))));
  const groups = soorten.filter((kind) => kind.groep[place] !== null)
    .map((kind) => ({ kind, group: kind.groepen[kind.groep[place]] }))
    .filter(({ group }) => group.cijfers.some((value) => value !== null));
  const lines = groups.map(({ kind, group }) => {
    return element('tr', {}, element('th', { scope: 'row' }, group.naam), cijfers.map((figure, i) => {
      const rank = kind.rang[i][place];
      return element('td', { class: 'getal' }, number(group.cijfers[i], figure.decimalen),
        rank === null ? null : element('span', { class: 'bij' }, words.rankIn(number(rank), number(group.aantal))));
    }));
  });
  if (lines.length === 0) return null;
  return element('section', {}, element('h4', {}, words.comparison),
    element('div', { class: 'schuif', tabindex: 0, role: 'region', 'aria-label': words.comparison },
      element('table', { class: 'naast' },
        element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, words.group),
          cijfers.map((figure) => element('th', { scope: 'col', class: 'getal' }, figure.naam)))),
        element('tbody', {}, own, lines))));
}

function trend(row) {
  if (!data.trend) return null;
  const { jaren, pct, laag, hoog, verandering, buiten } = data.trend;
  const lines = jaren.map((year, i) => element('tr', {}, element('th', { scope: 'row' }, year),
    element('td', { class: 'getal' }, pct[i][row] === null ? words.unknown : `${number(pct[i][row], 1)}%`),
    element('td', {}, limits(laag[i][row], hoog[i][row], 1) ?? '')));
  const last = verandering.at(-1)?.[row];
  const verdict = buiten.at(-1)?.[row];
  const sentence = last === null || last === undefined ? null : element('p', {},
    `${last > 0 ? '+' : ''}${number(last, 1)} ${words.points}: `
    + (verdict === null ? words.trendUnknown : verdict ? words.trendBeyond : words.trendWithin) + '.');
  return element('section', {}, element('h4', {}, words.trend),
    element('table', {}, element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, words.year),
      element('th', { scope: 'col', class: 'getal' }, data.namenVan.sterk_eenzaam_pct),
      element('th', { scope: 'col' }, words.interval))), element('tbody', {}, lines)), sentence);
}

const areaButton = (row) => element('button', {
  type: 'button', class: 'koppeling', onclick: () => choose(row, { focus: true }),
}, nameOf(row));

function neighbours(row) {
  if (!data.buren) return null;
  const list = data.buren[row];
  return element('section', {}, element('h4', {}, words.neighbours), list.length === 0
    ? element('p', {}, words.noNeighbours)
    : element('ul', { class: 'buren' }, list.map((other) => element('li', {}, areaButton(other),
      columns.rang[other] === null ? null : element('span', { class: 'bij' }, `${words.place} ${number(columns.rang[other])}`)))));
}

function missing(row) {
  const lacks = columns.ontbreekt[row];
  return element('section', {}, element('h4', {}, words.missing), lacks.length === 0
    ? element('p', {}, words.missingNone)
    : element('ul', {}, lacks.map((column) => element('li', {}, data.namenVan[column] ?? column))));
}

function notes(row) {
  const list = data.notities?.[row] ?? [];
  if (list.length === 0) return null;
  return element('section', { class: 'notities' }, element('h4', {}, words.notes), list.map((note) => element('blockquote', {},
    element('p', {}, note.tekst), element('footer', {}, [note.bron, note.datum].filter(Boolean).join(', ')))));
}

// Public approaches whose rule holds for the area, and those of which that cannot be said.
function approaches(row) {
  const { aanpakken: rules, past: fitting, onbeoordeeld: unjudged } = data;
  if (rules.length === 0 || fitting[row].length + unjudged[row].length === 0) return null;
  return element('section', {}, element('h4', {}, words.fits),
    fitting[row].length === 0 ? element('p', {}, words.fitsNone)
      : element('ul', {}, fitting[row].map((place) => rules[place]).map((rule) => element('li', {},
        element('strong', {}, rule.naam), ` (${rule.eigenaar}). ${rule.omdat} `,
        element('span', { class: 'bij' }, [rule.bron, rule.adres].filter(Boolean).join(', '))))),
    unjudged[row].length === 0 ? null
      : element('p', { class: 'bij' }, `${words.notJudged}: ${unjudged[row].map((place) => rules[place].naam).join('; ')}.`));
}

function showSheet(row) {
  sheetHead.textContent = nameOf(row);
  const places = [...placesOf(row), columns.code[row]].join(' · ');
  sheetBody.replaceChildren(...[
    element('p', { class: 'bij' }, places),
    data.uitleg[row] ? element('p', {}, data.uitleg[row]) : null,
    notes(row),
    element('section', {}, element('h4', {}, words.figures),
      element('table', { class: 'cijfers' }, element('tbody', {}, figureLines(row).filter(Boolean)))),
    drivers(row), comparison(row), trend(row), approaches(row), missing(row), neighbours(row),
  ].filter(Boolean));
}

// Chooses an area everywhere at once: outline on the map, sheet, row of the table, address.
function choose(row, { focus = false, announce = false, sight = true, remember = true } = {}) {
  map.chosen = row;
  outline(map.chosenOutline, row);
  if (sight) bringIntoSight(row);
  showSheet(row);
  markRow(row);
  if (remember) history.replaceState(null, '', `#${columns.code[row]}`);
  if (announce) map.live.textContent = `${nameOf(row)}, ${[...placesOf(row), statement(map.theme, row)].join(', ')}`;
  if (focus) sheetHead.focus();
}
