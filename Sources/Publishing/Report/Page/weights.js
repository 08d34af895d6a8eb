// Other weights: how heavily each part of the index counts, and what that does to the list.
const weighing = { ranks: data.index?.rang ?? [], order: [] };
const weightParts = data.index ? partsOf(data.index.boom).filter(({ siblings }) => siblings.length > 1) : [];
const factors = new Map(weightParts.map(({ part }) => [part, 1]));

// How many times as heavily a part can count as it was set to; the program knows no weight 0.
const steps = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4];

const weightOf = (part) => part.gewicht * (factors.get(part) ?? 1);

const isAsSet = () => [...factors.values()].every((factor) => factor === 1);

const timesText = (factor) => factor === 1 ? words.asSet
  : words.weightTimes(new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(factor));

function weigh() {
  const result = ranked(scoresUnder(weightOf, data.index));
  [weighing.ranks, weighing.order] = [result.ranks, result.order];
}

// The same weights in the words of a project file, so that the program can make the whole run with them.
function projectText() {
  const quoted = (name) => /^[A-Za-z][A-Za-z0-9_ ]*$/.test(name) ? name : JSON.stringify(name);
  const lines = (parts, indent) => parts.flatMap((part) => {
    const head = `${indent}${quoted(part.naam)}:`;
    if (!part.van) {
      const leaf = data.index.bladeren[part.blad];
      const posts = leaf.grenzen ? `, grenzen: [${leaf.grenzen.join(', ')}]` : '';
      return [`${head} {kolom: ${leaf.kolom}, gewicht: ${weightOf(part)}, richting: ${leaf.richting}${posts}}`];
    }
    return [head, `${indent}  gewicht: ${weightOf(part)}`, `${indent}  van:`, ...lines(part.van, `${indent}    `)];
  });
  const method = data.index;
  return ['methode:', '  soort: index', `  normalisatie: ${method.normalisatie}`, `  uitschieters: ${method.uitschieters}`,
    `  bereik: [${method.bereik.join(', ')}]`, `  aggregatie: ${method.aggregatie}`, `  ontbrekend: ${method.ontbrekend}`,
    '  indicatoren:', ...lines(method.boom, '    ')].join('\n');
}

function shiftText(row) {
  const before = data.index.rang[row];
  if (before === null) return words.wasNone;
  return before === weighing.ranks[row] ? words.unchanged : words.was(number(before));
}

function drawWeights() {
  weigh();
  for (const { part, siblings } of weightParts) {
    const total = siblings.reduce((sum, each) => sum + weightOf(each), 0);
    part.output.textContent = `${timesText(factors.get(part))}, ${words.share(percent(weightOf(part) / total))}`;
    part.slider.setAttribute('aria-valuetext', part.output.textContent);
  }
  const first = weighing.order.filter((row) => weighing.ranks[row] <= data.top);
  const kept = first.filter((row) => data.index.rang[row] !== null && data.index.rang[row] <= data.top).length;
  document.getElementById('wegingmelding').textContent = isAsSet() ? words.same : words.shifts(kept, data.top);
  document.getElementById('wegingrijen').replaceChildren(...first.map((row) => element('tr', {},
    element('td', { class: 'getal' }, number(weighing.ranks[row])), element('th', { scope: 'row' }, areaButton(row)),
    element('td', {}, placesOf(row).join(', ')), element('td', {}, shiftText(row)))));
  document.getElementById('wegingtekst').textContent = projectText();
  if (map.theme.id === 'eigen') showTheme('eigen');
  drawTable();
}

function startWeights() {
  if (!data.index) return;
  const list = document.getElementById('schuiven');
  weightParts.forEach(({ part, path }, i) => {
    part.output = element('output', { for: `schuif${i}`, id: `schuifwaarde${i}` });
    part.slider = element('input', {
      type: 'range', id: `schuif${i}`, min: 0, max: steps.length - 1, step: 1, value: steps.indexOf(1),
      'aria-describedby': `schuifwaarde${i}`,
      oninput: (event) => {
        factors.set(part, steps[Number(event.target.value)]);
        drawWeights();
      },
    });
    list.append(element('div', { class: 'schuifregel' },
      element('label', { for: `schuif${i}` }, path.length === 1 ? part.naam : path.join(' › ')), part.slider, part.output));
  });
  document.getElementById('wegingterug').addEventListener('click', () => {
    for (const { part } of weightParts) { factors.set(part, 1); part.slider.value = steps.indexOf(1); }
    drawWeights();
  });
  document.getElementById('wegingkaart').addEventListener('click', () => {
    document.querySelector('input[name=thema][value=eigen]').checked = true;
    showTheme('eigen');
    document.getElementById('kaartkop').scrollIntoView();
    map.surface.focus({ preventScroll: true });
  });
  drawWeights();
}
