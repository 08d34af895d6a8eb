// The risk index under other weights: the formula of the program (docs/methode.md), on the normalised values that it
// computed. `factors` multiplies the weight of each part of the tree, in the order in which the tree names them.

// The weighted mean of the parts of one area; null where one is missing under `weglaten`, or all are.
function meanOf(values, weights, method) {
  let weight = 0;
  let total = 0;
  let least = Infinity;
  let greatest = -Infinity;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i];
    if (value === null) {
      if (method.ontbrekend === 'weglaten') return null;
      continue;
    }
    const w = weights[i];
    weight += w;
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
    if (method.aggregatie === 'rekenkundig') total += w * value;
    else if (method.aggregatie === 'geometrisch') total += w * Math.log(value);
    else total += w / value;
  }
  if (!(weight > 0)) return null;
  let mean = total / weight;
  if (method.aggregatie === 'geometrisch') mean = Math.exp(total / weight);
  else if (method.aggregatie === 'harmonisch') mean = weight / total;
  return Math.min(Math.max(mean, least), greatest);
}

// The parts of the tree from the top down, each with its path and its siblings.
function partsOf(parts, path = []) {
  return parts.flatMap((part) => {
    const here = { part, path: [...path, part.naam], siblings: parts };
    return part.van ? [here, ...partsOf(part.van, here.path)] : [here];
  });
}

function scoresUnder(weightOf, method) {
  const combine = (columnsOfParts, parts, row) => {
    if (parts.length === 1) return columnsOfParts[0];
    return meanOf(columnsOfParts, parts.map(weightOf), method);
  };
  const scoreOf = (part, row) => {
    if (!part.van) return method.waarden[part.blad][row];
    return combine(part.van.map((child) => scoreOf(child, row)), part.van, row);
  };
  const scores = [];
  for (let row = 0; row < count; row += 1) {
    scores.push(combine(method.boom.map((part) => scoreOf(part, row)), method.boom, row));
  }
  return scores;
}

// Differences below 1e-12 of the larger are ties; a chain of ties is one tie.
const isTie = (a, b) => a === b
  || (Number.isFinite(a) && Number.isFinite(b) && Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b)));

// Splits rows into groups of equal keys, from the highest key down.
function tiedGroups(rows, key) {
  const sorted = [...rows].sort((a, b) => key(b) - key(a) || a - b);
  const groups = [];
  sorted.forEach((row, place) => {
    if (place > 0 && isTie(key(sorted[place - 1]), key(row))) groups[groups.length - 1].push(row);
    else groups.push([row]);
  });
  return groups;
}

// Places on the list (ties share the lower number) and the rows in that order: by score, then by expected number of
// strongly lonely people, then by code. Rows stand in the order of their codes.
function ranked(scores) {
  const ranks = new Array(count).fill(null);
  const order = [];
  const expected = (row) => data.index.bijGelijk[row] ?? -Number.MAX_VALUE;
  const rows = scores.flatMap((score, row) => score === null ? [] : [row]);
  for (const group of tiedGroups(rows, (row) => scores[row])) {
    const rank = order.length + 1;
    for (const row of group) ranks[row] = rank;
    for (const same of tiedGroups(group, expected)) order.push(...same.sort((a, b) => a - b));
  }
  return { ranks, order };
}
