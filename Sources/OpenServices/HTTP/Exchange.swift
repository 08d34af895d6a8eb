import Areas
import CCURL
import Foundation

/// What libcurl tells of one answer while it comes in. Lives on one thread.
final class Exchange {
    private let url: URL
    private let receiver: any BodyReceiver
    private var lines = HeadLines()
    private var head: ResponseHead?
    private var takesBody = false
    private var failure: Failure?

    private static let isReady = ccurl_begin() == CURLE_OK

    init(_ url: URL, _ receiver: any BodyReceiver) { (self.url, self.receiver) = (url, receiver) }

    /// Asks and waits for the end of the answer.
    func perform(headers: [String: String], idle: Duration) -> Transfer.Outcome {
        guard Self.isReady, let handle = unsafe curl_easy_init() else {
            return .stopped(
                Failure(
                    .internalFault, at: "libcurl", "er is geen geheugen voor een verbinding",
                    remedy: "Sluit andere programma's en start opnieuw."))
        }
        defer { unsafe curl_easy_cleanup(handle) }
        var list: UnsafeMutablePointer<curl_slist>?
        defer { unsafe curl_slist_free_all(list) }
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) {
            let line = "\(name): \(value)"
            guard line.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { continue }
            unsafe list = unsafe curl_slist_append(list, line)
        }
        let seconds = max(1, Int(idle.components.seconds))
        unsafe ccurl_set_text(handle, CURLOPT_URL, url.absoluteString)
        unsafe ccurl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        // Everything that this libcurl can unpack, unless the headers say otherwise.
        unsafe ccurl_set_text(handle, CURLOPT_ACCEPT_ENCODING, "")
        unsafe ccurl_set_pointer(handle, CURLOPT_HTTPHEADER, UnsafeMutableRawPointer(list))
        unsafe ccurl_set_number(handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        unsafe ccurl_set_number(handle, CURLOPT_NOSIGNAL, 1)
        unsafe ccurl_set_number(handle, CURLOPT_CONNECTTIMEOUT, seconds)
        unsafe ccurl_set_number(handle, CURLOPT_LOW_SPEED_LIMIT, 1)
        unsafe ccurl_set_number(handle, CURLOPT_LOW_SPEED_TIME, seconds)
        let me = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe ccurl_set_pointer(handle, CURLOPT_HEADERDATA, me)
        unsafe ccurl_set_pointer(handle, CURLOPT_WRITEDATA, me)
        unsafe ccurl_set_callback(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, me in
            unsafe Exchange.hear(bytes, size * count, me) { $0.take(line: $1) }
        }
        unsafe ccurl_set_callback(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, me in
            unsafe Exchange.hear(bytes, size * count, me) { $0.take(body: $1) }
        }
        let code = withExtendedLifetime(self) { unsafe curl_easy_perform(handle) }
        if let failure { return .stopped(failure) }
        if code != CURLE_OK { return .lost(ConnectionProblem.text(code)) }
        return head.map { .ended($0) } ?? .lost(ConnectionProblem.brokenOff)
    }

    /// Hands bytes to the exchange that libcurl was given; returns how many were taken: fewer ends the request.
    private static func hear(
        _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ me: UnsafeMutableRawPointer?,
        _ take: (Exchange, Data) -> Void
    ) -> Int {
        guard let bytes = unsafe bytes, let me = unsafe me else { return 0 }
        let exchange = unsafe Unmanaged<Exchange>.fromOpaque(me).takeUnretainedValue()
        take(exchange, unsafe Data(bytes: bytes, count: count))
        return exchange.failure == nil ? count : 0
    }

    private func take(line: Data) {
        guard let (status, headers) = lines.take(line) else { return }
        let head = ResponseHead(status: status, url: url, headers: headers)
        self.head = head
        takesBody = !((300..<400).contains(status) && status != 304)
        if takesBody { stopping { () throws(Failure) in try receiver.begin(head) } }
    }

    private func take(body: Data) {
        if takesBody { stopping { () throws(Failure) in try receiver.receive(body) } }
    }

    private func stopping(_ work: () throws(Failure) -> Void) {
        do { try work() } catch { failure = error }
    }
}
