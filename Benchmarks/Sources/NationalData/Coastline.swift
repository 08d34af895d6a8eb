/// A rough outline of the Netherlands in kilometres of RD, so that the made country lies where the real one does.
enum Coastline {
    private static let land: [(x: Double, y: Double)] = [
        (14, 370), (18, 385), (30, 402), (50, 425), (67, 443), (78, 455), (90, 478), (100, 508), (104, 548), (118, 572),
        (150, 598), (190, 608), (238, 607), (254, 598), (266, 586), (268, 542), (262, 520), (245, 505), (266, 490),
        (262, 468), (250, 452), (245, 441), (222, 432), (203, 425), (200, 410), (210, 388), (205, 365), (188, 350),
        (203, 325), (198, 312), (178, 312), (180, 338), (160, 364), (135, 374), (112, 380), (85, 383), (70, 372),
        (45, 362),
    ]
    private static let lake: [(x: Double, y: Double)] = [
        (132, 492), (128, 515), (138, 540), (152, 553), (165, 545), (168, 525), (158, 512), (150, 500),
    ]

    /// Whether a point in metres of RD is land.
    static func isLand(_ x: Double, _ y: Double) -> Bool {
        contains(land, x / 1000, y / 1000) && !contains(lake, x / 1000, y / 1000)
    }

    /// Even-odd rule.
    private static func contains(_ ring: [(x: Double, y: Double)], _ x: Double, _ y: Double) -> Bool {
        var inside = false
        var previous = ring[ring.count - 1]
        for point in ring {
            if (point.y > y) != (previous.y > y) {
                let crossing = point.x + (y - point.y) / (previous.y - point.y) * (previous.x - point.x)
                if x < crossing { inside.toggle() }
            }
            previous = point
        }
        return inside
    }
}
