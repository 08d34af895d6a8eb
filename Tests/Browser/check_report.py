"""Opens rapport.html in Chromium and does what a reader does, by mouse, keyboard and touch.

usage: check_report.py PROGRAM FOLDER PROJECT [--hostile FOLDER] [--axe]

PROGRAM is the built hitte-eenzaamheid, FOLDER holds the results of a run of PROJECT. With --hostile the report of another run
is opened whose names are attacks.
"""

import argparse
import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

failures = []
checks = 0


def check(condition, text):
    global checks
    checks += 1
    if not condition:
        failures.append(text)
        print("FOUT:", text)


def opened(browser, path, **options):
    """A page with what it says and asks for; anything but the file itself is a fault."""
    context = browser.new_context(**options)
    page = context.new_page()
    heard = []
    page.on("console", lambda message: heard.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: heard.append(f"fout: {error}"))
    page.on("dialog", lambda dialog: (heard.append(f"venster: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda request: None if request.url.split("#")[0] == path.as_uri() or request.url == "data:,"
            else heard.append(f"verzoek: {request.url[:100]}"))
    page.goto(path.as_uri())
    page.wait_for_selector("#tabelrijen tr")
    return page, heard


def rows_of(page):
    """The shown table as dictionaries by heading."""
    return page.evaluate("""() => {
      const heads = [...document.querySelectorAll('#tabelkop th button')].map((b) => b.firstChild.textContent);
      return [...document.querySelectorAll('#tabelrijen tr')].map((row) =>
        Object.fromEntries([...row.children].map((cell, i) => [heads[i], cell.textContent])));
    }""")


def number(text):
    return None if text == "" else float(text.replace(".", "").replace(",", "."))


def read_list(folder):
    with open(folder / "prioriteiten.csv", encoding="utf-8-sig") as file:
        return {row["code"]: row for row in csv.DictReader(file, delimiter=";")}


def show_all(page):
    button = page.locator("#toonalles")
    if button.is_visible():
        button.click()


def round_half_up(value):
    return int(value + 0.5)


def shown_count(value):
    """A number of people beside one that is below ten: not told, or in tens."""
    if value is None:
        return ""
    whole = round_half_up(value)
    return "< 10" if whole < 10 else f"{(whole + 5) // 10 * 10:,}".replace(",", ".")


def check_table(page, folder):
    listed = read_list(folder)
    show_all(page)
    rows = rows_of(page)
    check(len(rows) == len(listed), f"de tabel heeft {len(rows)} rijen, de lijst {len(listed)}")
    by_code = {row["Code"]: row for row in rows}
    for code, row in listed.items():
        check(by_code[code]["Plaats"].replace(".", "") == row["rang"], f"{code}: plaats")
        for heading, column, decimals in [("Risico-index", "risico_index", 1), ("Verwacht aantal", "verwacht_sterk_eenzaam", 0)]:
            if heading not in by_code[code]:
                continue
            if column == "verwacht_sterk_eenzaam" and any(
                    round_half_up(number(each[column])) < 10 for each in listed.values() if each[column]):
                check(by_code[code][heading] == shown_count(number(row[column])), f"{code}: {heading} {by_code[code][heading]}")
                continue
            ours, theirs = number(by_code[code][heading]), number(row[column])
            check((ours is None) == (theirs is None)
                  and (ours is None or abs(ours - theirs) <= 0.5 * 10 ** -decimals + 1e-6), f"{code}: {heading} {ours} {theirs}")
    headings = page.locator("#tabelkop th button")
    for place in range(headings.count()):
        for _ in range(2):
            headings.nth(place).click()
            state = page.locator("#tabelkop th").nth(place).get_attribute("aria-sort")
            name = headings.nth(place).evaluate("(b) => b.firstChild.textContent")
            cells = [row[name] for row in rows_of(page)]
            if not all(re.fullmatch(r"-?[\d.]*(,\d+)?", cell) for cell in cells):
                continue
            known = [number(cell) for cell in cells if cell != ""]
            check(known == sorted(known, reverse=state == "descending"), f"kolom {name} niet {state} gesorteerd")
            check("" not in cells[:len(known)], f"kolom {name}: onbekend staat niet achteraan")
    some = next(row for row in listed.values() if row["rang"] == "1")
    page.fill("#zoek", some["code"])
    check([row["Code"] for row in rows_of(page)] == [some["code"]], "zoeken op code vindt een ander gebied")
    page.fill("#zoek", "")
    for kind in "12345":
        page.select_option("#kiesklasse", kind)
        wanted = sum(row["risico_klasse"] == kind for row in listed.values())
        check(len(rows_of(page)) == wanted, f"filter op risicoklasse {kind}")
    page.select_option("#kiesklasse", "")
    levels = page.locator("#kiesniveau option")
    if levels.count() > 1:
        page.select_option("#kiesniveau", "1")
        check(len(rows_of(page)) > 0, "het niveau boven de kaart heeft geen rijen")
        page.select_option("#kiesniveau", "0")


def check_map(page, folder):
    """Table, legend and map tell the same of every area."""
    listed = read_list(folder)
    codes = sorted(listed)
    subjects = {"risico": "risico_klasse", "hitte": "hitte_klasse", "eenzaamheid": "eenzaam_klasse"}
    for subject, column in subjects.items():
        page.locator(f"input[name=thema][value={subject}]").check(force=True)
        fills = page.evaluate("""() => Object.fromEntries([...document.querySelectorAll('#gebieden path')]
            .map((p) => [Number(p.id.slice(1)), p.getAttribute('fill')]))""")
        legend = page.evaluate("""() => [...document.querySelectorAll('#legenda .legenda tbody tr')]
            .map((r) => [r.querySelector('rect').getAttribute('fill'), Number(r.lastChild.textContent.replace(/[.,]/g, ''))])""")
        colors = {}
        for place, fill in fills.items():
            colors.setdefault(listed[codes[int(place)]][column], set()).add(fill)
        check(all(len(each) == 1 for each in colors.values()), f"{subject}: een klasse met meer kleuren: {colors}")
        check(len({next(iter(each)) for each in colors.values()}) == len(colors), f"{subject}: twee klassen met een kleur")
        counts = {}
        for row in listed.values():
            counts[row[column]] = counts.get(row[column], 0) + 1
        for fill, shown in legend:
            kind = next((kind for kind, each in colors.items() if fill in each or
                         (fill == "url(#arceringklein)" and "url(#arcering)" in each)), None)
            check(shown == counts.get(kind, 0), f"{subject}: legenda {shown}, tabel {counts.get(kind, 0)} voor klasse {kind}")
    page.locator("input[name=thema][value=risico]").check(force=True)


def center(page, row):
    return page.evaluate("""(row) => {
      const shape = document.getElementById(`g${row}`);
      const svg = document.getElementById('kaart');
      const data = JSON.parse(document.getElementById('gegevens').textContent);
      const box = svg.getBoundingClientRect();
      const [x, y, w, h] = svg.getAttribute('viewBox').split(' ').map(Number);
      return { x: box.left + (data.punten[2 * row] - x) / w * box.width, y: box.top + (data.punten[2 * row + 1] - y) / h * box.height };
    }""", row)


def view_of(page):
    return [float(part) for part in page.locator("#kaart").get_attribute("viewBox").split()]


def check_mouse(page):
    page.locator("#kaartvlak").scroll_into_view_if_needed()
    data = json.loads(page.locator("#gegevens").text_content())
    columns = data["niveaus"][0]["kolommen"]
    largest = max(range(len(columns["code"])), key=lambda row: data["ruimten"][row])
    name = columns["naam"][largest] or columns["code"][largest]
    at = center(page, largest)
    page.mouse.move(at["x"], at["y"])
    check(page.locator("#kaarttip").is_visible() and name in page.locator("#kaarttip").text_content(), "aanwijzen toont de naam niet")
    page.mouse.click(at["x"], at["y"])
    check(page.locator("#gebiedkop").text_content() == name, "klikken kiest het gebied niet")
    check(page.evaluate("location.hash") == f"#{columns['code'][largest]}", "het adres volgt de keuze niet")
    whole = view_of(page)
    page.click("[data-kaart=groter]")
    page.click("[data-kaart=groter]")
    near = view_of(page)
    check(near[2] < whole[2], "vergroten doet niets")
    box = page.locator("#kaartvlak").bounding_box()
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.move(*middle)
    page.mouse.down()
    page.mouse.move(middle[0] - 60, middle[1] - 40, steps=5)
    page.mouse.up()
    check(view_of(page)[:2] != near[:2], "slepen verschuift niet")
    check(page.locator("#gebiedkop").text_content() == name, "slepen kiest een gebied")
    page.click("[data-kaart=geheel]")
    check(view_of(page) == whole, "de hele kaart komt niet terug")
    page.keyboard.down("Control")
    page.mouse.move(*middle)
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    page.wait_for_timeout(100)
    check(view_of(page)[2] < whole[2], "Ctrl met het muiswiel vergroot niet")
    page.click("[data-kaart=geheel]")
    for button in page.locator(".buren button").all()[:1]:
        wanted = button.text_content()
        button.click()
        check(page.locator("#gebiedkop").text_content() == wanted, "een buur opent niet")


def check_keyboard(page):
    """From the address bar through the whole page by Tab; nothing traps, everything that can be pressed is reached."""
    page.evaluate("history.replaceState(null, '', location.pathname)")
    page.reload()
    page.wait_for_selector("#tabelrijen tr")
    wanted = page.evaluate("""() => [...document.querySelectorAll('a[href], button, select, input, summary, [tabindex="0"]')]
        .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.disabled)
        .filter((e) => e.type !== 'radio' || e.checked).length""")
    reached = set()
    for _ in range(wanted + 60):
        page.keyboard.press("Tab")
        here = page.evaluate("""() => { const e = document.activeElement;
          if (e === document.body) return null;
          const style = getComputedStyle(e.type === 'radio' ? e.nextElementSibling : e);
          if (!e.dataset.proef) { e.dataset.proef = String(document.querySelectorAll('[data-proef]').length); }
          return [e.dataset.proef, e.tagName, style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 1]; }""")
        if here is None:
            break
        reached.add(here[0])
        check(here[2], f"geen zichtbare focus op {here[1]} {here[0]}")
    check(len(reached) >= wanted, f"met Tab {len(reached)} van {wanted} bediende delen bereikt")

    page.focus("#kaartvlak")
    for key in ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"] * 2:
        page.keyboard.press(key)
    page.keyboard.press("ArrowLeft")
    said = page.locator("#kaartmelding").text_content()
    check(page.locator("#gebiedkop").text_content() in said and said != "", "de pijltjes melden het gebied niet")
    whole = view_of(page)
    page.keyboard.press("+")
    check(view_of(page)[2] < whole[2] or whole[2] < 30000, "+ vergroot niet")
    page.keyboard.press("0")
    check(view_of(page)[2] == 30000, "0 toont niet alles")
    page.keyboard.press("Enter")
    check(page.evaluate("document.activeElement.id") == "gebiedkop", "Enter gaat niet naar de cijfers")
    page.focus("input[name=thema]:checked")
    page.keyboard.press("ArrowRight")
    check(page.locator("input[name=thema]:checked").get_attribute("value") != "risico", "pijltjes wisselen het onderwerp niet")
    page.locator("input[name=thema][value=risico]").check(force=True)


SETTINGS = [[7, 3], [0, 7], [4, 2], [2, 6], [5, 5]]


def check_weights(page, program, project):
    """The list under other weights is the one that the program makes with the project text of the page."""
    sliders = page.locator("#schuiven input")
    folder = pathlib.Path(project).resolve().parent
    base = re.sub(r"(?ms)^methode:.*?(?=^\S|\Z)", "", pathlib.Path(project).read_text())
    base = re.sub(r"\b(bestand|raster|tabel): ([^\s,}]+)", lambda found: f"{found[1]}: '{folder / found[2]}'", base)
    for setting in SETTINGS:
        for place in range(sliders.count()):
            sliders.nth(place).focus()
            page.keyboard.press("Home")
            for _ in range(setting[place % len(setting)]):
                page.keyboard.press("ArrowRight")
        show_all(page)
        ours = {row["Code"]: row["Met uw gewichten"].replace(".", "") for row in rows_of(page)}
        with tempfile.TemporaryDirectory() as scratch:
            asked = pathlib.Path(scratch) / "project.yaml"
            asked.write_text(base + "\n" + page.locator("#wegingtekst").text_content() + "\n")
            subprocess.run([program, "kaart", "--project", asked, "--formaat", "csv", "--trekkingen", "0", "--permutaties", "0",
                            "--stil", "--uitvoer", scratch], check=True, stdout=subprocess.DEVNULL)
            theirs = {code: row["rang"] for code, row in read_list(pathlib.Path(scratch)).items()}
        differing = [code for code in theirs if ours[code] != theirs[code]]
        check(not differing, f"gewichten {setting}: {len(differing)} plaatsen verschillen, eerst {differing[:3]}")
    page.click("#wegingkaart")
    check(page.locator("input[name=thema]:checked").get_attribute("value") == "eigen", "eigen weging komt niet op de kaart")
    page.click("#wegingterug")
    check("Met uw gewichten" not in rows_of(page)[0], "terugzetten laat de kolom staan")
    page.locator("input[name=thema][value=risico]").check(force=True)


def check_policy(page, heard):
    ran = page.evaluate("""() => new Promise((done) => {
      document.addEventListener('securitypolicyviolation', (e) => done(['blocked', e.effectiveDirective, window.ran ?? null]));
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      setTimeout(() => done(['not blocked', null, window.ran ?? null]), 1000);
    })""")
    check(ran[0] == "blocked" and ran[2] is None, f"een ingevoegd script wordt niet geweigerd: {ran}")
    fetched = page.evaluate("() => fetch('https://example.invalid/').then(() => 'ja', () => 'nee')")
    check(fetched == "nee", "de pagina mag naar buiten vragen")
    # The browser says that it blocked; that is wanted here and nowhere else.
    heard[:] = [line for line in heard if "Content Security Policy" not in line and "example.invalid" not in line]


def check_hostile(browser, folder):
    page, heard = opened(browser, folder / "rapport.html")
    names = json.loads(page.locator("#gegevens").text_content())["niveaus"][0]["kolommen"]["naam"]
    attacks = [name for name in names if name and "<" in name]
    check(len(attacks) > 0, "er staat geen vijandige naam in het rapport")
    show_all(page)
    shown = {row["Naam"] for row in rows_of(page)}
    for attack in attacks:
        check(attack in shown, f"de naam {attack[:30]!r} staat niet letterlijk in de tabel")
    for button in page.locator("#tabelrijen .koppeling").all()[:12]:
        button.click()
    check(page.evaluate("window.pwned ?? null") is None, "een naam werd een script")
    check(heard == [], f"vijandige namen: {heard[:3]}")
    page.context.close()


def check_axe(page, name):
    results = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
    for violation in results.response["violations"]:
        places = [node["target"] for node in violation["nodes"][:3]]
        check(False, f"axe ({name}): {violation['id']}: {violation['help']} {places}")
    check(True, "axe")


def check_reflow(page, name):
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    check(wide <= 0, f"{name}: de pagina is {wide} px te breed")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("project")
    parser.add_argument("--hostile", type=pathlib.Path)
    options = parser.parse_args()
    report = (options.folder / "rapport.html").resolve()
    program = str(pathlib.Path(options.program).resolve())
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page, heard = opened(browser, report, viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
        check_axe(page, "licht")
        check_mouse(page)
        check_keyboard(page)
        check_map(page, options.folder)
        check_table(page, options.folder)
        check_weights(page, program, options.project)
        check_policy(page, heard)
        check(heard == [], f"de pagina zegt of vraagt iets: {heard[:5]}")
        page.context.close()

        page, heard = opened(browser, report, viewport={"width": 1280, "height": 900}, color_scheme="dark", reduced_motion="reduce")
        check_axe(page, "donker")
        page.context.close()
        page, heard = opened(browser, report, viewport={"width": 640, "height": 450}, device_scale_factor=2, reduced_motion="reduce")
        check_reflow(page, "200 % vergroot")
        page.context.close()
        page, heard = opened(browser, report, viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
        check_reflow(page, "telefoon")
        check_axe(page, "telefoon")
        page.locator("#kaartvlak").scroll_into_view_if_needed()
        data = json.loads(page.locator("#gegevens").text_content())
        largest = max(range(len(data["ruimten"])), key=lambda row: data["ruimten"][row])
        at = center(page, largest)
        page.touchscreen.tap(at["x"], at["y"])
        columns = data["niveaus"][0]["kolommen"]
        check(page.locator("#gebiedkop").text_content() == (columns["naam"][largest] or columns["code"][largest]), "tikken kiest niet")
        check(heard == [], f"telefoon: {heard[:3]}")
        page.context.close()
        if options.hostile:
            check_hostile(browser, options.hostile.resolve())
        browser.close()
    print(f"rapport in Chromium: {checks} controles, {len(failures)} fouten")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
