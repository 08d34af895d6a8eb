// Starts the page once everything above is there; what needs the script was hidden until now.
document.documentElement.classList.add('levend');

const addressed = () => columns.code.indexOf(decodeURIComponent(location.hash.slice(1)));

startMap();
startTable();
startWeights();
showTheme(data.themas[0].id);
if (addressed() >= 0) choose(addressed(), { focus: true });
else if (data.volgorde.length > 0) choose(firstArea(), { sight: false, remember: false });
window.addEventListener('hashchange', () => { if (addressed() >= 0) choose(addressed(), { focus: true }); });

