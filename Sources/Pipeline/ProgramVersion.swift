/// The version of program and library, the only place where it stands.
package let programVersion = "0.1.0"
