/// The rules that come with the program.
package enum DefaultApproaches {
    /// The text of `aanpakken.yaml`, which a user can copy and change.
    package static var yaml: [UInt8] { PackageResources.aanpakken_yaml }
}
