/// `README.md`: says that nothing of this is real, what is in the files, and how to make them again.
enum ReadmeFile {
    static func text(_ content: ExampleContent, places: Int) -> String {
        let buurten = content.region.buurten
        let water = buurten.filter(\.kind.isWater).count
        return """
            # Fictief voorbeeld: Verzonnen aan Zee en omgeving

            **Niets hiervan bestaat.** Gemeenten, wijken, buurten, inwoners, eenzaamheid, hitte en plekken zijn verzonnen en
            gemaakt door ons eigen programma `maak-voorbeeld`, uit niets dan een startgetal. Er zitten geen gegevens van CBS,
            RIVM, Klimaateffectatlas of anderen in; alleen de vorm van de bestanden is die van hun open data. Het gebied
            ligt in het open water van het IJsselmeer en de codes (GM9901-GM9903) geeft het CBS niet uit. Trek er dus geen
            conclusies uit: het is om mee te oefenen en te testen.

            | bestand | inhoud | vorm als |
            |---|---|---|
            | `wijkenbuurten_voorbeeld.gpkg` | \(AreaPlan.gemeenten.count) gemeenten, \(AreaPlan.wijken.count) wijken, \(buurten.count) buurten (waarvan \(water) water), RD | CBS Wijk- en buurtkaart 2024 |
            | `eenzaamheid_voorbeeld.csv` | eenzaamheid per gebied, leeftijd en jaar, met 95%-grenzen | RIVM StatLine 50150NED |
            | `kerncijfers_voorbeeld.csv` | inwoners, leeftijden, huishoudens, oppervlakte | CBS Kerncijfers wijken en buurten 2024 |
            | `gevoelstemperatuur_voorbeeld.tif` | gevoelstemperatuur (PET) in °C op 10 m | Klimaateffectatlas |
            | `koele_plekken_voorbeeld.csv`, `.gpkg` | \(places) koele plekken en ontmoetingsplekken | - |
            | `wijkenbuurten_2020_voorbeeld.gpkg` | de buurten van 2020, met een gemeente (\(EarlierDivision.goneGemeente.name)) die sindsdien is opgegaan in een andere en een wijk waarvan de buurten zijn gesplitst | CBS Wijk- en buurtkaart 2020 |
            | `eenzaamheid_2020_voorbeeld.csv` | eenzaamheid van 65-plussers in 2020, op die gebieden | RIVM StatLine 50090NED |
            | `gebieden_voorbeeld.csv` | GGD-regio en provincie per gemeente | zoals `ophalen` hem maakt |
            | `project.yaml` | de instellingen van het voorbeeld | - |
            | `project_jaren.yaml` | een GGD-regio, met eenzaamheid van twee jaren | - |

            ## Met opzet lastig
            Zoals in echte bestanden:
            - een rivier, een meer en zee als waterbuurten zonder naam en zonder cijfers (-99997);
            - `\(BuurtNames.islands)`: een buurt van meer eilanden; `\(BuurtNames.enclave)`: een buurt die helemaal in een buurt van een andere gemeente ligt;
            - `\(BuurtNames.crossing)`: een grens die zichzelf kruist en hersteld moet worden;
            - `\(BuurtNames.farEast)`: ligt voor het grootste deel buiten het hitteraster;
            - bedrijventerreinen zonder inwoners, een park met zo weinig inwoners dat de cijfers geheim zijn (`.` of -99997);
            - namen met aanhalingstekens, puntkomma, punthaken en accenten, een naam die een rekenblad als formule zou lezen, en twee keer twee buurten met dezelfde naam;
            - buurten zonder rij in een tabel (\(list(Mismatches.withoutLoneliness + Mismatches.withoutFigures))) en rijen zonder buurt (\(list(Mismatches.dissolvedInLoneliness + Mismatches.dissolvedInFigures)));
            - elke gemeente twee keer in de laag `gemeenten`: land en water.

            ## Opnieuw maken
            ```
            swift run maak-voorbeeld
            ```
            Hetzelfde startgetal (`--zaad`, standaard \(ExampleData.defaultSeed)) geeft dezelfde bestanden.

            """
    }

    private static func list(_ codes: [String]) -> String { codes.map { "`\($0)`" }.joined(separator: ", ") }
}
