import Areas

/// A calendar that agendas take in: iCalendar (RFC 5545), all-day events.
package struct CalendarFile: Sendable {
    package struct Event: Sendable {
        /// Eight digits: year, month, day; `end` is the day after the last (RFC 5545, 3.6.1).
        package let start: String
        package let end: String
        package let title: String
        package let details: String

        package init(start: String, end: String, title: String, details: String) {
            (self.start, self.end, self.title, self.details) = (start, end, title, details)
        }
    }

    package let name: String
    package let events: [Event]
    /// When it was made, as `20250101T000000Z`; never the clock.
    package let stamp: String
    /// Tells the events of this calendar from those of others; any text.
    package let identifier: String

    package init(name: String, events: [Event], stamp: String, identifier: String) {
        (self.name, self.events, self.stamp, self.identifier) = (name, events, stamp, identifier)
    }

    /// The file as UTF-8 with the line ends of RFC 5545; no line is longer than 75 bytes.
    package var bytes: [UInt8] {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//hitte-eenzaamheid//plan//NL", "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH", "X-WR-CALNAME:\(Self.escaped(name))",
        ]
        for (number, event) in events.enumerated() {
            lines += [
                "BEGIN:VEVENT",
                "UID:\(String(textHash("\(identifier)|\(event.start)|\(number)"), radix: 16))@hitte-eenzaamheid",
                "DTSTAMP:\(stamp)", "DTSTART;VALUE=DATE:\(event.start)", "DTEND;VALUE=DATE:\(event.end)",
                "SUMMARY:\(Self.escaped(event.title))", "DESCRIPTION:\(Self.escaped(event.details))",
                "TRANSP:TRANSPARENT", "END:VEVENT",
            ]
        }
        lines.append("END:VCALENDAR")
        return lines.flatMap { Self.folded($0) }
    }

    /// RFC 5545, 3.3.11; control characters, which no text may have, become spaces.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result += "\\" + String(scalar)
            case "\n": result += "\\n"
            case _ where scalar.properties.generalCategory == .control: result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// RFC 5545, 3.1: at most 75 bytes a line, never cut inside a character; further lines begin with a space.
    static func folded(_ line: String) -> [UInt8] {
        var result: [UInt8] = []
        var length = 0
        for character in line.unicodeScalars {
            let bytes = Array(String(character).utf8)
            if length + bytes.count > 75 {
                result += [0x0D, 0x0A, 0x20]
                length = 1
            }
            result += bytes
            length += bytes.count
        }
        return result + [0x0D, 0x0A]
    }
}
