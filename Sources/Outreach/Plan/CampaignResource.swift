import Areas

/// What a campaign spends, and what a budget is in.
package enum CampaignResource: Sendable, CaseIterable {
    case visits
    /// In cents.
    case money
    /// In minutes.
    case time
}

extension CampaignCosts {
    func perVisit(_ resource: CampaignResource) -> Int {
        switch resource {
        case .visits: 1
        case .money: cents
        case .time: minutes
        }
    }

    func fixed(_ resource: CampaignResource) -> Int {
        switch resource {
        case .visits: 0
        case .money: fixedCents
        case .time: fixedMinutes
        }
    }
}

extension CampaignBudget {
    /// How much there is; `nil` where there is no limit.
    package subscript(resource: CampaignResource) -> Int? {
        get {
            switch resource {
            case .visits: visits
            case .money: cents
            case .time: minutes
            }
        }
        set {
            switch resource {
            case .visits: visits = newValue
            case .money: cents = newValue
            case .time: minutes = newValue
            }
        }
    }
}

extension CampaignTotals {
    /// How much a plan takes.
    package subscript(resource: CampaignResource) -> Int {
        switch resource {
        case .visits: visits
        case .money: cents
        case .time: minutes
        }
    }

    /// `12 bezoeken`, `€ 1.234,50`, `12,5 uur`.
    func text(_ resource: CampaignResource) -> String {
        switch resource {
        case .visits: counted(visits, "bezoek", "bezoeken")
        case .money: "€ \(Language.dutch.number(Double(cents) / 100, decimals: cents % 100 == 0 ? 0 : 2))"
        case .time: "\(Language.dutch.number(Double(minutes) / 60, decimals: minutes % 60 == 0 ? 0 : 2)) uur"
        }
    }
}
