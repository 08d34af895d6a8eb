#if os(Linux)
    import Foundation
    import Glibc

    /// The built program with the most memory it had at once, as the kernel kept it.
    struct MeasuredRun {
        let exitCode: Int32
        let errors: String
        /// Resident memory at its highest, in MiB.
        let peakMiB: Int
        /// Whether the program runs under the address sanitizer, which takes several times its memory.
        static let isSanitized = ProcessInfo.processInfo.environment["HITTE_SANITIZED"] != nil

        init(_ arguments: [String], scratch: TemporaryFolder) throws {
            let errorFile = scratch.path("errors-\(UUID().uuidString)")
            var actions = posix_spawn_file_actions_t()
            posix_spawn_file_actions_init(&actions)
            defer { posix_spawn_file_actions_destroy(&actions) }
            posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
            posix_spawn_file_actions_addopen(&actions, 2, errorFile, O_WRONLY | O_CREAT, 0o600)
            var words = ([Tool.program.path()] + arguments).map { strdup($0) } + [nil]
            defer { for word in words { free(word) } }
            var child: pid_t = 0
            guard posix_spawn(&child, Tool.program.path(), &actions, nil, &words, environ) == 0 else {
                throw POSIXError(.ENOENT)
            }
            var status: Int32 = 0
            var peak = 0
            // The usage that `wait4` gives begins with the memory of the process that started the child, which holds the
            // attack files of every test; the mark in /proc is the program's own. It only rises, so looking often is enough.
            // Looked at the moment it starts, a child may still stand in the memory of its parent.
            while waitpid(child, &status, WNOHANG) == 0 {
                usleep(2000)
                peak = max(peak, Self.highWaterMark(of: child))
            }
            exitCode = status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
            peakMiB = peak
            errors = try String(contentsOfFile: errorFile, encoding: .utf8)
        }

        /// `VmHWM` of a process in MiB; 0 where it has none (any more).
        private static func highWaterMark(of process: pid_t) -> Int {
            let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
            let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
            return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
        }
    }
#endif
