/// A 64-bit number for a text that is the same in every run and on every machine: FNV-1a over its UTF-8 bytes
/// (Fowler, Noll and Vo, IETF draft-eastlake-fnv). Swift's own hash is seeded per process.
package func textHash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
}
