import Areas
import CPROJ

/// One way from one system to another, x always east and y always north.
struct PROJOperation {
    private let operation: PROJObject
    let name: String
    /// Metres; `nil` where unknown.
    let accuracy: Double?
    let grids: [String]

    /// The most accurate operation for the Netherlands that can be done with the grids at hand.
    ///
    /// Never a "ballpark" one, which would leave out the change of datum (114 m for RD).
    init(from source: PROJObject, to target: PROJObject) throws(Failure) {
        let context = source.context
        let location = "van \(source.name) naar \(target.name)"
        guard let choice = unsafe proj_create_operation_factory_context(context.handle, nil) else {
            throw context.failure("kan niet worden omgerekend", at: location)
        }
        defer { unsafe proj_operation_factory_context_destroy(choice) }
        unsafe proj_operation_factory_context_set_area_of_interest(context.handle, choice, 3.2, 50.7, 7.3, 53.7)
        unsafe proj_operation_factory_context_set_spatial_criterion(
            context.handle, choice, PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION)
        unsafe proj_operation_factory_context_set_grid_availability_use(
            context.handle, choice, PROJ_GRID_AVAILABILITY_DISCARD_OPERATION_IF_MISSING_GRID)
        unsafe proj_operation_factory_context_set_allow_ballpark_transformations(context.handle, choice, 0)
        let candidates = unsafe proj_create_operations(context.handle, source.pointer, target.pointer, choice)
        defer { unsafe proj_list_destroy(candidates) }
        let count = unsafe candidates == nil ? 0 : proj_list_get_count(candidates)
        var best: (operation: PROJObject, accuracy: Double?)?
        for index in 0..<count {
            let candidate = unsafe PROJObject(owning: proj_list_get(context.handle, candidates, index), in: context)
            guard let candidate else { continue }
            let accuracy = Self.accuracy(of: candidate)
            // PROJ's own order, by relevance, settles ties.
            if best == nil || (accuracy ?? .infinity) < (best?.accuracy ?? .infinity) { best = (candidate, accuracy) }
        }
        guard let best,
            let eastNorth = unsafe PROJObject(
                owning: proj_normalize_for_visualization(context.handle, best.operation.pointer), in: context)
        else { throw context.failure("is geen betrouwbare omrekening bekend", at: location) }
        operation = eastNorth
        (name, accuracy) = (best.operation.name, best.accuracy)
        grids = Self.grids(of: best.operation)
    }

    private static func accuracy(of operation: PROJObject) -> Double? {
        // A map projection by itself is exact; PROJ states nothing for it.
        if unsafe proj_get_type(operation.pointer) == PJ_TYPE_CONVERSION { return 0 }
        let stated = unsafe proj_coordoperation_get_accuracy(operation.context.handle, operation.pointer)
        return stated < 0 ? nil : stated
    }

    private static func grids(of operation: PROJObject) -> [String] {
        let handle = unsafe operation.context.handle
        var names: [String] = []
        let count = unsafe proj_coordoperation_get_grid_used_count(handle, operation.pointer)
        for grid in 0..<count {
            var name: UnsafePointer<CChar>?
            let known = unsafe proj_coordoperation_get_grid_used(
                handle, operation.pointer, grid, &name, nil, nil, nil, nil, nil, nil)
            if known == 1, let name = unsafe name { names.append(unsafe String(cString: name)) }
        }
        return names
    }

    /// Moves points in place; what PROJ cannot move becomes infinite. Heights count as 0.
    func apply(x: UnsafeMutablePointer<Double>, y: UnsafeMutablePointer<Double>, count: Int) {
        let stride = MemoryLayout<Double>.stride
        let moved = unsafe proj_trans_generic(
            operation.pointer, PJ_FWD, x, stride, count, y, stride, count, nil, 0, 0, nil, 0, 0)
        // The count is no news: a point that failed is infinite, which is what callers look for.
        precondition(moved <= count)
    }
}
