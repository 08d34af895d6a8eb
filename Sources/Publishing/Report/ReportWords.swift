import Areas

/// The fixed words of the page, by the name that the template has for them.
enum ReportWords {
    static func all(_ language: Language) -> [String: String] {
        [
            "skip": language("Naar de inhoud", "To the content"),
            "kind": language("Hitte en eenzaamheid", "Heat and loneliness"),
            "contents": language("Inhoud", "Contents"),
            "summary": language("Samenvatting", "Summary"),
            "map": language("Kaart", "Map"),
            "weights": language("Wat als iets zwaarder telt?", "What if something counts more?"),
            "table": language("Alle gebieden in een tabel", "All areas in a table"),
            "method": language(
                "Hoe dit is gemaakt, en wat het niet zegt", "How this was made, and what it does not say"),
            "sources": language("Bronnen", "Sources"),
            "noScript": language(
                "In deze browser staan scripts uit. U ziet de samenvatting en een kaart zonder bediening; alle cijfers staan in "
                    + "prioriteiten.csv naast dit bestand.",
                "Scripts are off in this browser. You see the summary and a map without controls; all figures are in "
                    + "prioriteiten.csv beside this file."),
            "place": language("Plaats", "Place"), "area": language("Gebied", "Area"),
            "liesIn": language("Ligt in", "Lies in"), "riskClass": language("Risicoklasse", "Risk class"),
            "expected": language("Verwacht aantal sterk eenzaam", "Expected severely lonely"),
            "certainty": language("Hoe zeker", "How certain"),
            "whatToShow": language("Wat wilt u zien?", "What do you want to see?"),
            "mapButtons": language("Kaart bedienen", "Map controls"),
            "zoomIn": language("Vergroten", "Zoom in"), "zoomOut": language("Verkleinen", "Zoom out"),
            "whole": language("Hele kaart", "Whole map"), "left": language("Naar links", "Left"),
            "right": language("Naar rechts", "Right"), "up": language("Omhoog", "Up"),
            "down": language("Omlaag", "Down"),
            "mapLabel": language("Kaart van de gebieden", "Map of the areas"),
            "mapHelp": language(
                "Klik of tik op een gebied. Met het toetsenbord: pijltjes gaan van gebied naar gebied, + en − vergroten en "
                    + "verkleinen, 0 toont alles, Shift met een pijltje verschuift, Enter gaat naar de cijfers. Alles wat de "
                    + "kaart toont, staat ook in de tabel.",
                "Click or tap an area. With the keyboard: arrows go from area to area, + and − zoom, 0 shows everything, Shift "
                    + "with an arrow moves the map, Enter goes to the figures. Everything on the map is also in the table."
            ),
            "sheet": language("Gebied", "Area"),
            "choose": language(
                "Kies een gebied op de kaart of in de tabel.", "Choose an area on the map or in the table."),
            "weightsIntro": language(
                "Hoe zwaar iets telt, is een keuze. Met de schuiven maakt u de lijst van de risico-index opnieuw, met dezelfde "
                    + "formule als het programma. Wat niet verandert, hangt dus niet van die keuze af.",
                "How much something counts is a choice. The sliders make the list by the risk index again, with the formula of "
                    + "the program. What does not change does not depend on that choice."),
            "asSet": language("Zoals ingesteld", "As set"),
            "showOnMap": language("Toon op de kaart", "Show on the map"), "shift": language("Verschil", "Difference"),
            "inProject": language("Deze gewichten in een projectbestand", "These weights in a project file"),
            "inProjectIntro": language(
                "Zet dit in het projectbestand om kaarten en tabellen met deze gewichten te maken.",
                "Put this in the project file to make maps and tables with these weights."),
            "tableIntro": language(
                "Klik op een kolomkop om te sorteren. Een naam opent de cijfers van dat gebied.",
                "Click a heading to sort. A name opens the figures of that area."),
            "level": language("Niveau", "Level"), "search": language("Zoek op naam of code", "Search by name or code"),
            "gemeente": language("Gemeente", "Municipality"), "all": language("alles", "all"),
            "which": language("Welke", "Which"), "inTop": language("in de top", "in the top"),
            "always": language("altijd in de top", "always in the top"),
            "withScore": language("met een score", "with a score"),
            "withoutScore": language("zonder score", "without a score"),
            "notices": language("Opmerkingen bij de gegevens", "Notes on the data"),
            "noticesIntro": language(
                "Wat het programma bij deze invoer opviel. De codes en details staan in herkomst.json.",
                "What the program noticed about these inputs, in Dutch. Codes and details are in herkomst.json."),
            "tableRows": language("De tabel", "The table"),
            "sourceRows": language("De bronnen in een tabel", "The sources in a table"),
            "usedFor": language("Gebruikt voor", "Used for"), "maker": language("Bron", "Source"),
            "year": language("Jaar", "Year"), "licence": language("Licentie", "Licence"),
            "file": language("Bestand", "File"),
        ]
    }
}
