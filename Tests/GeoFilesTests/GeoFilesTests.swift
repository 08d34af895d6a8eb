import Testing

@testable import GeoFiles
