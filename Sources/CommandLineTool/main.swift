import Foundation
import Pipeline
