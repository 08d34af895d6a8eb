import Testing

@testable import HeatExposure
