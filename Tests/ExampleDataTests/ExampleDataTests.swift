import Testing

@testable import ExampleData
