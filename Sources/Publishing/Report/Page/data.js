// The figures of the run, as the program wrote them; `null` is unknown.
const data = JSON.parse(document.getElementById('gegevens').textContent);
const words = allWords[data.taal];
const locale = data.taal === 'en' ? 'en-GB' : 'nl-NL';
const columns = data.niveaus[0].kolommen;

// What stands instead of a number of people that is not told.
const withheld = (level, column, row) => data.niveaus[level].klein[column]?.[row];
data.volgorde = data.niveaus[0].volgorde;
const count = columns.code.length;

const nameOf = (row) => columns.naam[row] ?? columns.code[row];

// Where an area lies, as far as that says more than its own name.
function placesOf(row, from = columns) {
  const parts = [from.wijknaam?.[row], from.gemeentenaam?.[row]];
  return parts.filter((part, i) => part && part !== from.naam[row] && parts.indexOf(part) === i);
}

const formats = new Map();

// A number as readers of the language write it; the word for unknown where there is none.
function number(value, decimals = 0) {
  if (value === null || value === undefined) return words.unknown;
  if (!formats.has(decimals)) {
    formats.set(decimals, new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals, maximumFractionDigits: decimals,
    }));
  }
  return formats.get(decimals).format(value);
}

const percent = (share) => share === null || share === undefined ? words.unknown : `${number(share * 100)}%`;

// A chance that was counted in draws is never said to be certain.
function chance(value) {
  if (value === null || value === undefined) return words.unknown;
  if (value > 0.995) return '> 99%';
  if (value < 0.005) return '< 1%';
  return percent(value);
}

// An element with attributes and children; text from data only ever becomes a text node.
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

function drawing(tag, attributes = {}, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
