import ExampleData
import Foundation
