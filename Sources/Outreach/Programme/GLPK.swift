package import Areas
import CGLPK

extension IntegerProgramme {
    /// Solves the programme by branch and bound (GLPK: simplex on the relaxation, then `glp_intopt` with a gap of 0).
    ///
    /// - Parameter seconds: stops after about this long, with the best found so far and a proven bound.
    /// - Parameter start: values that hold to all limits, to begin from; anything else is left out of account.
    ///
    /// The outcome depends on nothing but the programme, unless time is up. Throws `internalFault` where the solver
    /// fails by itself or gives values that do not hold to the limits.
    package func maximum(within seconds: Double, from start: [Double]? = nil) throws(Failure) -> ProgrammeOutcome {
        guard !variables.isEmpty else {
            return allows([])
                ? .optimal(ProgrammeSolution(values: [], objective: 0, bound: 0)) : .infeasible
        }
        let problem = GLPKProblem(self)
        switch problem.solve(within: seconds, from: start.flatMap { allows($0) ? $0 : nil }) {
        case .infeasible: return .infeasible
        case .broken(let code): throw Self.fault("de rekenmachine voor het plan stopte met code \(code)")
        case .optimal(let raw): return .optimal(try solution(raw, bound: nil))
        case .stopped(let raw, let bound):
            guard let raw else { return .stopped(nil) }
            return .stopped(try solution(raw, bound: bound))
        }
    }

    /// The optimum when nothing has to be whole; `nil` where there is none, or where time was up.
    package func relaxed(within seconds: Double) -> ProgrammeRelaxation? {
        guard !variables.isEmpty else { return nil }
        return GLPKProblem(self).relaxed(within: seconds)
    }

    /// Rounds whole variables, which the solver keeps within 10⁻⁵ of whole numbers, and checks what is left.
    private func solution(_ raw: [Double], bound: Double?) throws(Failure) -> ProgrammeSolution {
        let values = zip(variables, raw).map { variable, value in
            min(max(variable.isWhole ? value.rounded() : value, variable.bounds.lowerBound), variable.bounds.upperBound)
        }
        guard allows(values) else {
            throw Self.fault("de gevonden verdeling houdt zich na afronden niet aan alle grenzen")
        }
        let objective = objective(values)
        return ProgrammeSolution(values: values, objective: objective, bound: max(bound ?? objective, objective))
    }

    private static func fault(_ problem: String) -> Failure {
        Failure(.internalFault, at: "GLPK", problem, remedy: "Meld dit met de gebruikte opdracht en bestanden.")
    }
}

/// A programme inside GLPK. Lives and dies on one thread: GLPK keeps its memory per thread.
@safe private final class GLPKProblem {
    enum Result {
        case optimal([Double])
        case stopped([Double]?, bound: Double)
        case infeasible
        case broken(code: Int32)
    }

    private let problem: OpaquePointer
    private let variables: [IntegerProgramme.Variable]

    init(_ programme: IntegerProgramme) {
        variables = programme.variables
        glp_term_out(GLP_OFF)
        unsafe problem = glp_create_prob()
        unsafe glp_set_obj_dir(problem, GLP_MAX)
        unsafe glp_add_cols(problem, Int32(variables.count))
        for (number, variable) in programme.variables.enumerated() {
            let column = Int32(number + 1)
            let (low, high) = (variable.bounds.lowerBound, variable.bounds.upperBound)
            unsafe glp_set_obj_coef(problem, column, variable.gain)
            unsafe glp_set_col_kind(problem, column, variable.isWhole ? GLP_IV : GLP_CV)
            unsafe glp_set_col_bnds(problem, column, low == high ? GLP_FX : GLP_DB, low, high)
        }
        guard !programme.rows.isEmpty else { return }
        unsafe glp_add_rows(problem, Int32(programme.rows.count))
        for (number, row) in programme.rows.enumerated() {
            let type =
                switch (row.least, row.most) {
                case (nil, nil): GLP_FR
                case (_?, nil): GLP_LO
                case (nil, _?): GLP_UP
                case (let least?, let most?): least == most ? GLP_FX : GLP_DB
                }
            unsafe glp_set_row_bnds(problem, Int32(number + 1), type, row.least ?? 0, row.most ?? 0)
            // GLPK counts from 1 and leaves the first element of an array alone.
            let columns = [0] + row.terms.map { Int32($0.variable + 1) }
            let coefficients = [0] + row.terms.map(\.coefficient)
            unsafe glp_set_mat_row(problem, Int32(number + 1), Int32(row.terms.count), columns, coefficients)
        }
    }

    deinit {
        unsafe glp_delete_prob(problem)
        // What it keeps per thread would stay for as long as the thread does not solve again.
        glp_free_env()
    }

    private static func milliseconds(_ seconds: Double) -> Double { min(max(seconds, 0.001) * 1000, 1e9) }

    private func relax(within milliseconds: Double) -> Int32 {
        var simplex = glp_smcp()
        unsafe glp_init_smcp(&simplex)
        simplex.msg_lev = GLP_MSG_OFF
        simplex.presolve = GLP_ON
        simplex.tm_lim = Int32(milliseconds)
        return unsafe glp_simplex(problem, &simplex)
    }

    func relaxed(within seconds: Double) -> ProgrammeRelaxation? {
        guard relax(within: Self.milliseconds(seconds)) == 0, unsafe glp_get_status(problem) == GLP_OPT
        else { return nil }
        let rows = 0..<(unsafe glp_get_num_rows(problem))
        return ProgrammeRelaxation(
            objective: unsafe glp_get_obj_val(problem),
            prices: rows.map { unsafe glp_get_row_dual(problem, $0 + 1) })
    }

    func solve(within seconds: Double, from start: [Double]?) -> Result {
        let clock = ContinuousClock()
        let began = clock.now
        let limit = Self.milliseconds(seconds)
        switch relax(within: limit) {
        case 0: break
        case GLP_ENOPFS: return .infeasible
        case GLP_ETMLIM: return .stopped(start, bound: .infinity)
        case let code: return .broken(code: code)
        }
        guard unsafe glp_get_status(problem) == GLP_OPT else { return .infeasible }
        let relaxed = unsafe glp_get_obj_val(problem)
        guard variables.contains(where: \.isWhole) else {
            return .optimal(variables.indices.map { unsafe glp_get_col_prim(problem, Int32($0 + 1)) })
        }
        let spent = (clock.now - began) / .milliseconds(1)
        let search = BranchAndBound(start: start, bound: relaxed)
        var choices = unsafe glp_iocp()
        unsafe glp_init_iocp(&choices)
        unsafe choices.msg_lev = GLP_MSG_OFF
        unsafe choices.tm_lim = Int32(max(1, limit - spent))
        unsafe choices.mir_cuts = GLP_ON
        unsafe choices.cov_cuts = GLP_ON
        unsafe choices.cb_func = { tree, search in
            guard let tree = unsafe tree, let search = unsafe search else { return }
            unsafe Unmanaged<BranchAndBound>.fromOpaque(search).takeUnretainedValue().visit(tree)
        }
        unsafe choices.cb_info = Unmanaged.passUnretained(search).toOpaque()
        let code = withExtendedLifetime(search) { unsafe glp_intopt(problem, &choices) }
        let status = unsafe glp_mip_status(problem)
        let found = status == GLP_OPT || status == GLP_FEAS
        let values = found ? variables.indices.map { unsafe glp_mip_col_val(problem, Int32($0 + 1)) } : nil
        switch (code, status) {
        case (0, GLP_OPT): return .optimal(values ?? [])
        case (0, GLP_NOFEAS): return .infeasible
        case (GLP_ETMLIM, _): return .stopped(values ?? start, bound: search.bound)
        default: return .broken(code: code)
        }
    }
}

/// Follows a search: hands in the values to begin from, and keeps the proven bound.
private final class BranchAndBound {
    private var start: [Double]?
    private(set) var bound: Double

    init(start: [Double]?, bound: Double) { (self.start, self.bound) = (start, bound) }

    func visit(_ tree: OpaquePointer) {
        let best = unsafe glp_ios_best_node(tree)
        if best > 0 { bound = min(bound, unsafe glp_ios_node_bound(tree, best)) }
        guard unsafe glp_ios_reason(tree) == GLP_IHEUR, let values = start else { return }
        start = nil
        unsafe glp_ios_heur_sol(tree, [0] + values)
    }
}
