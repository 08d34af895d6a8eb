import Areas
import CCURL

/// Why a connection failed, in Dutch.
enum ConnectionProblem {
    static let brokenOff = "de verbinding is halverwege verbroken"

    static func text(_ code: CURLcode) -> String {
        switch code {
        case CURLE_OPERATION_TIMEDOUT: return "er kwam te lang niets meer"
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
            return "de naam van de server is onbekend (is er een internetverbinding?)"
        case CURLE_COULDNT_CONNECT: return "de server neemt geen verbinding aan"
        case CURLE_GOT_NOTHING: return "de server verbreekt de verbinding zonder antwoord"
        case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_HTTP2, CURLE_HTTP2_STREAM: return brokenOff
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_PINNEDPUBKEYNOTMATCH:
            return "de beveiligde verbinding is niet te vertrouwen"
        default:
            let said = unsafe curl_easy_strerror(code).map { unsafe String(cString: $0) } ?? "\(code.rawValue)"
            return "de verbinding mislukt (\(printable(said, atMost: 160)))"
        }
    }
}
