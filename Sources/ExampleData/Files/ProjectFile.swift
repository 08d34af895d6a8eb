/// `project.yaml`: the run that the example is made for; `project_jaren.yaml`: the same for a GGD-regio, with loneliness of
/// two years, the earlier on the areas of then.
enum ProjectFile {
    static let text = """
        # Fictief voorbeeld: deze gemeenten bestaan niet. Paden zijn relatief aan dit bestand.
        naam: Verzonnen aan Zee en omgeving (fictief voorbeeld)
        opmerking: "Fictief gebied: plaatsen, mensen en cijfers zijn verzonnen."
        gebied: [GM9901, GM9902, GM9903]
        niveau: buurt
        grenzen:
          {bestand: wijkenbuurten_voorbeeld.gpkg, laag: buurten, jaar: 2024, bron: verzonnen}
        bevolking:
          {bestand: kerncijfers_voorbeeld.csv, jaar: 2024, bron: verzonnen}
        eenzaamheid:
          {bestand: eenzaamheid_voorbeeld.csv, jaar: 2024, leeftijd: 65plus, bron: verzonnen}
        hitte:
          {raster: gevoelstemperatuur_voorbeeld.tif, jaar: 2024, bron: verzonnen,
           maat: gemiddelde, drempel: 41, minimale_dekking: 0.5}
        methode:
          soort: matrix
        matrix: {hitte_grenzen: [35, 41, 46, 51], eenzaam_grenzen: [60, 95, 130, 180]}
        plekken: {bestand: koele_plekken_voorbeeld.csv, afstand: 300, bron: verzonnen}

        """

    static let years = """
        # Fictief voorbeeld: deze gemeenten bestaan niet. Paden zijn relatief aan dit bestand.
        opmerking: "Fictief gebied: plaatsen, mensen en cijfers zijn verzonnen."
        gebied: [GG9901]
        niveau: buurt
        grenzen:
          {bestand: wijkenbuurten_voorbeeld.gpkg, laag: buurten, jaar: 2024, bron: verzonnen}
        gebieden:
          {bestand: gebieden_voorbeeld.csv, jaar: 2024, bron: verzonnen}
        bevolking:
          {bestand: kerncijfers_voorbeeld.csv, jaar: 2024, bron: verzonnen}
        eenzaamheid:
          - {bestand: eenzaamheid_2020_voorbeeld.csv, jaar: 2020, bron: verzonnen,
             grenzen: wijkenbuurten_2020_voorbeeld.gpkg}
          - {bestand: eenzaamheid_voorbeeld.csv, jaar: 2024, bron: verzonnen}
        hitte:
          {raster: gevoelstemperatuur_voorbeeld.tif, jaar: 2024, bron: verzonnen}

        """
}
