#!/usr/bin/env python3
"""The manual page of the program, from what it says of itself.

    hitte-eenzaamheid --experimental-dump-help | manpage.py VERSIE DATUM > hitte-eenzaamheid.1
"""
import json, sys


def text(value):
    """As roff: a backslash, a hyphen and a dot or quote at the beginning of a line mean something there."""
    value = value.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return "\n".join("\\&" + line if line.startswith(".") else line for line in value.split("\n"))


def paragraphs(value):
    return "\n.PP\n".join(text(line.strip()) for line in value.split("\n") if line.strip())


def names(argument):
    shown = [("--" if name["kind"] == "long" else "-") + name["name"] for name in argument.get("names") or []]
    value = argument.get("valueName", "")
    if argument["kind"] == "positional":
        return "\\fI" + text(value) + "\\fR"
    label = ", ".join("\\fB" + text(name) + "\\fR" for name in shown)
    return label + (" \\fI" + text(value) + "\\fR" if argument["kind"] == "option" else "")


def options(command):
    lines, section = [], None
    for argument in command.get("arguments", []):
        if not argument.get("shouldDisplay", True):
            continue
        title = argument.get("sectionTitle")
        if title != section and title:
            lines.append(".PP\n\\fI" + text(title) + "\\fR")
        section = title
        words = {"Show the version.": "Toon de versie.", "Show help information.": "Toon deze hulp."}
        about = argument.get("abstract", "")
        about = words.get(about, about)
        default = argument.get("defaultValue")
        if default and argument["kind"] != "flag" and default not in about:
            about = (about + f" (standaard: {default})").strip()
        lines.append(".TP\n" + names(argument) + "\n" + text(about or " "))
    return "\n".join(lines)


def main():
    version, date = sys.argv[1:3]
    root = json.load(sys.stdin)["command"]
    name = root["commandName"]
    out = [
        f'.TH "{name.upper()}" "1" "{date}" "{name} {version}" "Handleiding"',
        ".SH NAAM", text(name) + " \\- " + text(root["abstract"]),
        ".SH OVERZICHT", ".nf",
    ]
    commands = [command for command in root.get("subcommands", []) if command["commandName"] != "help"]
    out += [f"\\fB{text(name)} {text(command['commandName'])}\\fR [\\fIopties\\fR]" for command in commands]
    out += [".fi", ".SH OPDRACHTEN"]
    for command in commands:
        out += [f".SS {text(command['commandName'])}", text(command["abstract"])]
        if command.get("discussion"):
            out += [".PP", paragraphs(command["discussion"])]
        out.append(options(command))
    out += [
        ".SH UITGANGSCODES", ".TP", "0", "klaar", ".TP", "64", "verkeerd gebruik", ".TP", "65",
        "de gegevens kloppen niet", ".TP", "66", "invoer is er niet", ".TP", "69",
        "een dienst of hulpprogramma is niet bereikbaar", ".TP", "70", "fout in het programma", ".TP", "73",
        "er kan niet worden geschreven",
        ".SH OMGEVING", ".TP", "\\fBSOURCE_DATE_EPOCH\\fR",
        "De datum van de uitkomsten, in seconden sinds 1970; zonder: het jaar van de nieuwste invoer.",
        ".TP", "\\fBTMPDIR\\fR", "Map voor tijdelijke bestanden.",
        ".SH BESTANDEN", ".TP", "\\fI/usr/share/hitte\\-eenzaamheid/voorbeeld\\fR",
        "Het fictieve voorbeeld, dat \\fBkaart\\fR zonder invoer gebruikt.", ".TP",
        "\\fI/usr/share/doc/hitte\\-eenzaamheid/handleiding.md\\fR", "De handleiding.",
    ]
    print("\n".join(line for line in out if line))


main()
