package coop.encommun.supplier.award;

/** Finds a cheap split of the demand over the offers. Engines are interchangeable; {@link AwardChecker} trusts none. */
interface AwardEngine {

    /**
     * @return a feasible split, OPTIMAL only when proven; or INFEASIBLE with the obstacles
     * @throws ArithmeticException when the figures exceed the engine's exact range
     */
    AwardResult award(AwardProblem problem);
}
