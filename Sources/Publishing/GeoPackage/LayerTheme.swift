/// How a map shows the areas of a layer: by the class that one of its columns holds.
package struct LayerTheme: Sendable {
    package struct Class: Sendable {
        package let label: String
        /// As `#fd8d3c`.
        package let color: String

        package init(label: String, color: String) { (self.label, self.color) = (label, color) }
    }

    /// At most 30 characters; a reader chooses by it.
    package let name: String
    package let description: String
    /// A column of whole numbers, 1 for the first class.
    package let column: String
    package let classes: [Class]
    /// What stands beside the areas without a class.
    package let missingLabel: String

    package init(name: String, description: String, column: String, classes: [Class], missingLabel: String) {
        (self.name, self.description, self.column) = (name, description, column)
        (self.classes, self.missingLabel) = (classes, missingLabel)
    }
}
