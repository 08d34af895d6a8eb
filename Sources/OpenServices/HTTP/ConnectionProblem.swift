import Areas
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Why a connection failed, in Dutch.
enum ConnectionProblem {
    static func text(_ error: any Error) -> String {
        guard let error = error as? URLError else { return printable("\(error)", atMost: 200) }
        // What libcurl says of a body that stops too soon has no code of its own.
        if error.localizedDescription.contains("bytes remaining") { return "de verbinding is halverwege verbroken" }
        return switch error.code {
        case .timedOut: "er kwam te lang niets meer"
        case .cannotFindHost, .dnsLookupFailed: "de naam van de server is onbekend (is er een internetverbinding?)"
        case .cannotConnectToHost: "de server neemt geen verbinding aan"
        case .networkConnectionLost: "de verbinding is halverwege verbroken"
        case .notConnectedToInternet: "er is geen internetverbinding"
        case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
            .serverCertificateNotYetValid, .serverCertificateHasUnknownRoot:
            "de beveiligde verbinding is niet te vertrouwen"
        default: "de verbinding mislukt (\(printable(error.localizedDescription, atMost: 160)))"
        }
    }
}
