// What the map can show: a colour and a class per area.

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
    return [`${words.place} ${rank}`, certain && words.inTop[certain]].filter(Boolean).join(', ');
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
