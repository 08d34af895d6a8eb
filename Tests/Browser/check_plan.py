"""Opens plan.html in Chromium: no script, no request, WCAG 2.2 AA by axe-core, no sideways scroll, nothing small told.

usage: check_plan.py FOLDER...
"""

import pathlib
import re
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
failures, checks = [], 0


def check(condition, text):
    global checks
    checks += 1
    if not condition:
        failures.append(text)
        print("FOUT:", text)


def visit(browser, path, name, **options):
    page = browser.new_context(**options).new_page()
    heard = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("dialog", lambda dialog: (heard.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: None if request.url in (path.as_uri(), "data:,") else heard.append(request.url[:80]))
    page.goto(path.as_uri())
    check(not heard, f"{path} ({name}): {heard}")
    check(page.locator("script").count() == 0, f"{path}: er staat een script in")
    for fault in Axe().run(page, options=RULES).response["violations"]:
        check(False, f"{path} ({name}): {fault['id']}: {fault['nodes'][0]['html'][:120]}")
    check(page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{path} ({name}): opzij schuiven")
    for box in page.locator("#rondes .vakje").all():
        edge = box.bounding_box()
        check(edge["x"] + edge["width"] <= page.evaluate("innerWidth"), f"{path} ({name}): een vakje valt buiten beeld")
    blocked = page.evaluate("""() => { const s = document.createElement('script'); s.textContent = 'window.raak = 1';
      document.body.append(s); return window.raak === undefined; }""")
    check(blocked, f"{path}: een script van buiten wordt uitgevoerd")
    check(page.locator("svg[role=img] > title").count() == 1, f"{path}: de kaart heeft geen naam")
    text = page.locator("main").inner_text()
    check(re.search(r"bezoek|visit", text) is not None, f"{path}: geen bezoeken")
    # The last column of people is protected: below ten is never told.
    for cell in page.locator("#rondes table").last.locator("tbody tr td:nth-child(6)").all_inner_texts():
        told = cell.replace(".", "").replace(",", "")
        check(cell == "< 10" or not told.isdigit() or int(told) >= 10, f"{path}: {cell} mensen")
    page.context.close()


with sync_playwright() as play:
    chromium = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    for folder in sys.argv[1:]:
        plan = pathlib.Path(folder).resolve() / "plan.html"
        visit(chromium, plan, "licht")
        visit(chromium, plan, "donker", color_scheme="dark")
        visit(chromium, plan, "telefoon", viewport={"width": 320, "height": 700})
    chromium.close()
print(f"{checks} controles van het plan, {len(failures)} fouten")
sys.exit(1 if failures else 0)
