import Areas

extension GDALMessages {
    /// Warnings that say something about the data, each once with how often it came; at most twenty different ones.
    func notices(at location: String) -> [Notice] {
        var counts: [(text: String, count: Int)] = []
        for warning in warnings where !isHarmless(warning) {
            if let index = counts.firstIndex(where: { $0.text == warning }) {
                counts[index].count += 1
            } else if counts.count < 20 {
                counts.append((warning, 1))
            }
        }
        return counts.map { text, count in
            Notice(
                "melding bij het lezen",
                "\(location): GDAL meldt \(printable(text, atMost: 300))\(count > 1 ? " (\(count) keer)" : "")")
        }
    }

    /// What GDAL says about a newer GeoPackage version, which it reads well, and about its own tuning.
    private func isHarmless(_ warning: String) -> Bool {
        warning.contains("user_version") || warning.contains("may only be partially supported")
            || warning.contains("OGR_GEOJSON_MAX_OBJ_SIZE")
    }
}
