package coop.encommun.supplier.solver.bench;

import coop.encommun.supplier.solver.search.Optimizer;
import coop.encommun.supplier.solver.worker.WorkerEngine;
import coop.encommun.supplier.solver.worker.WorkerLimits;

/** The engine of the bench: the service's own, in a worker with the machine to itself. */
final class Solver {

    private Solver() {}

    static WorkerEngine within(int memoryMegabytes) {
        return new WorkerEngine(Optimizer.class, WorkerLimits.alone(memoryMegabytes));
    }
}
