import Foundation
import NationalData

/// Measures one thing after another and prints each as it comes.
struct Report {
    let options: Options
    let data: NationalData
    private var output: String { "\(options.folder)/uitvoer" }

    func run() -> Int32 {
        say(machine)
        if options.onlyDrawing { return measureDrawing() ? 0 : 70 }
        if options.onlyGrowth { return measureGrowth(whole: nil) && measureLimitedMemory() ? 0 : 70 }
        if options.onlyCampaign { return measureCampaign() ? 0 : 70 }
        guard
            let decoding = repeated(
                "raster alleen decoderen", CommandLine.arguments[0],
                [
                    "decodeer", data.country.raster, String(options.threads),
                ])
        else { return 70 }
        guard FileManager.default.isExecutableFile(atPath: options.program) else {
            say("Het programma \(options.program) is er niet: bouw het eerst (swift build -c release)")
            return 66
        }
        let bare = ["--trekkingen", "0", "--permutaties", "0"]
        guard
            let national = repeated(
                "heel Nederland, zonder trekkingen en clusters", options.program, job(data.country) + bare),
            let same = repeated(
                "heel Nederland, wat Python ook doet", options.program,
                job(data.country) + bare + ["--formaat", "geojson"]),
            let full = repeated("heel Nederland", options.program, job(data.country)),
            let index = repeated(
                "heel Nederland op de index, zonder trekkingen", options.program,
                job(data.country) + bare + ["--methode", "index"]),
            let drawn = repeated(
                "heel Nederland op de index, 2.000 trekkingen", options.program,
                job(data.country) + ["--permutaties", "0", "--methode", "index"]),
            let own = repeated("een gemeente, eigen bestanden", options.program, job(data.gemeente)),
            repeated(
                "een gemeente uit de landelijke bestanden", options.program, job(data.country) + ["--gebied", "GM0599"])
                != nil
        else { return 70 }
        guard measureGrowth(whole: full), measureLimitedMemory() else { return 70 }
        guard repeated("heel Nederland overzetten", options.program, transfer(data.country)) != nil,
            repeated("heel Nederland controleren", options.program, check(data.country)) != nil, measureDrawing(),
            measureCampaign()
        else { return 70 }
        say(
            "2.000 trekkingen over buurten, wijken en gemeenten: \(rounded(drawn.seconds - index.seconds)) s, "
                + "\(rounded(drawn.processorSeconds - index.processorSeconds)) s processor")
        say("onzekerheid en clusters samen: \(rounded(full.seconds - national.seconds)) s")
        say("heel Nederland / decoderen: \(rounded(national.seconds / decoding.seconds)) keer")
        say("een gemeente: \(Int((own.seconds * 1000).rounded())) ms")
        compareWithPython(same)
        return 0
    }

    /// Every default over four sizes of country, the largest already measured or not. Whether all runs went well.
    private func measureGrowth(whole: ChildRun?) -> Bool {
        var points: [Growth.Point] = []
        for (name, files) in zip(["een achtste", "een kwart", "de helft", "heel Nederland"], data.sizes) {
            let known = files.boundaries == data.country.boundaries ? whole : nil
            guard let size = WorkSize(of: files), let run = known ?? repeated(name, options.program, job(files)) else {
                return false
            }
            points.append(Growth.Point(size: size, run: run))
        }
        for line in Growth(points: points).lines { say(line) }
        return true
    }

    /// The whole country where the system gives out no more memory than a quarter of what the raster takes unpacked.
    private func measureLimitedMemory() -> Bool {
        guard let size = WorkSize(of: data.country) else { return false }
        let raster = size.cells * MemoryLayout<Float>.size
        let kilobytes = raster / 4 / 1024
        let limited = ["-c", "ulimit -d \(kilobytes) && exec \"$0\" \"$@\"", options.program] + job(data.country)
        guard
            repeated("heel Nederland in \(kilobytes * 1024 / 1_000_000) MB geheugen", "/bin/sh", limited) != nil
        else { return false }
        say("het raster is uitgepakt \(raster / 1_000_000) MB, vier keer wat de run mag hebben")
        return true
    }

    /// Whether all runs went well.
    private func measureDrawing() -> Bool {
        var runs: [ChildRun] = []
        for run in DrawingCost.runs {
            guard let median = repeated(run.name, options.program, job(data.region) + ["--formaat", run.formats]) else {
                return false
            }
            runs.append(median)
        }
        for line in DrawingCost(list: runs[0], drawn: runs[1], report: runs[2]).lines { say(line) }
        return true
    }

    /// Whether all runs went well.
    private func measureCampaign() -> Bool {
        let arguments = job(data.region) + ["--formaat", "geojson,csv", "--permutaties", "0"]
        guard let made = ChildRun(options.program, arguments), made.status == 0,
            let files = try? CampaignFiles(from: output, in: options.folder)
        else { return false }
        let threads = ["--draden", String(options.threads), "--stil"]
        guard
            repeated(
                "700 buurten, plan van 400 bezoeken", options.program,
                ["plan", output, "--bezoeken", "400", "--hoogstens", "25"] + threads) != nil,
            repeated(
                "700 buurten, plan met vaste kosten", options.program,
                [
                    "plan", output, "--euro", "15000", "--kosten-per-bezoek", "25", "--vaste-kosten", "250",
                    "--minimaal", "10", "--hoogstens", "40",
                ] + threads) != nil,
            let places = repeated(
                "700 buurten, 50 van 300 kandidaten", options.program,
                [
                    "plekken", output, "--plekken", files.places, "--kandidaten", files.candidates, "--nieuw", "50",
                ] + threads)
        else { return false }
        say(
            places.output.contains("bewezen de beste")
                ? "de 50 plekken zijn bewezen de beste" : "de 50 plekken zijn niet bewezen")
        return true
    }

    private func job(_ files: RunFiles) -> [String] {
        [
            "kaart", "--grenzen", files.boundaries, "--eenzaamheid", files.loneliness, "--bevolking", files.population,
            "--hitte-raster", files.raster, "--draden", String(options.threads), "--stil", "--uitvoer", output,
        ]
    }

    /// From the country to itself: every area is compared, none is cut.
    private func transfer(_ files: RunFiles) -> [String] {
        [
            "overzetten", "--tabel", files.loneliness, "--van", files.boundaries, "--naar", files.boundaries,
            "--mensen", files.population, "--draden", String(options.threads), "--stil", "--uitvoer", output,
        ]
    }

    private func check(_ files: RunFiles) -> [String] {
        [
            "controleer", "--grenzen", files.boundaries, "--eenzaamheid", files.loneliness, "--bevolking",
            files.population, "--hitte-raster", files.raster, "--draden", String(options.threads), "--stil",
        ]
    }

    private var machine: String {
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let cpu = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?
            .split(separator: "\n").first { $0.hasPrefix("model name") }?
            .split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
        var load = [0.0, 0, 0]
        getloadavg(&load, 3)
        let busy = load[0] > 0.5 ? ", BEZET (belasting \(rounded(load[0]))): meet opnieuw op een rustige machine" : ""
        return "\(cpu ?? "onbekende processor"), \(cores) kernen, \(options.threads) draden\(busy)"
    }

    /// Runs a program a few times, prints every run, and returns the one with the median time.
    private func repeated(_ name: String, _ program: String, _ arguments: [String]) -> ChildRun? {
        var runs: [ChildRun] = []
        for _ in 0..<options.repeats {
            guard let run = ChildRun(program, arguments) else {
                say("\(program) kan niet worden gestart")
                return nil
            }
            guard run.status == 0 else {
                say("\(name): mislukt met code \(run.status)\n\(run.output)")
                return nil
            }
            say(run.line(name))
            runs.append(run)
        }
        return runs.sorted { $0.seconds < $1.seconds }[runs.count / 2]
    }

    /// Ours is timed by a program of its own, since a run of `kaart` does not tell its steps.
    private func compareClusters(_ stack: PythonStack) {
        let timing = (options.program as NSString).deletingLastPathComponent + "/cluster-timing"
        let (file, threads) = (data.country.boundaries, String(options.threads))
        guard let ours = repeated("buren en lokale Moran", timing, [file, "buurten", threads]),
            let theirs = stack.run("clusters.py", [file]), theirs.status == 0
        else {
            say("De vergelijking van buren en clusters is mislukt")
            return
        }
        for line in ClusterComparison(ours: ours, theirs: theirs).lines { say(line) }
    }

    private func compareWithPython(_ ours: ChildRun) {
        guard options.withPython else { return }
        guard let stack = PythonStack(environment: ".venv", sources: "Python") else {
            say("Python 3 met zijn pakketten is er niet: geen vergelijking")
            return
        }
        let files = [
            data.country.boundaries, data.country.loneliness, data.country.population, data.country.raster,
        ]
        guard let python = stack.run(files, into: "\(options.folder)/uitvoer-python"), python.status == 0 else {
            say("De vergelijking met Python is mislukt")
            return
        }
        say(python.line("dezelfde taak in Python"))
        for line in python.output.split(separator: "\n") { say("    \(line)") }
        say("Python / programma: \(rounded(python.seconds / ours.seconds)) keer zo lang")
        say("Python / programma, processortijd: \(rounded(python.processorSeconds / ours.processorSeconds)) keer")
        say(
            "programma / Python: \(rounded(Double(ours.peakMemory) / Double(python.peakMemory), decimals: 3)) van het geheugen"
        )
        compareClusters(stack)
    }
}
