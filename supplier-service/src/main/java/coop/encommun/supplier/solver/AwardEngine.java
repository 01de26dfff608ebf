package coop.encommun.supplier.solver;

/** Finds an award. Engines are interchangeable; the independent checker trusts none. */
public interface AwardEngine {

    /**
     * Works until the optimum is proven, the time is over or the watch says stop; then returns the best it has.
     *
     * @throws ArithmeticException when the figures exceed the exact range of a long
     */
    AwardResult award(AwardProblem problem, Effort effort, Watch watch);
}
