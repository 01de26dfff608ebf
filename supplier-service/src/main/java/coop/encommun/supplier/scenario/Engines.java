package coop.encommun.supplier.scenario;

import coop.encommun.supplier.solver.AwardEngine;
import coop.encommun.supplier.solver.search.Optimizer;
import coop.encommun.supplier.solver.worker.WorkerEngine;
import coop.encommun.supplier.solver.worker.WorkerLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Chooses the engine: the optimizer in a process of its own, so that nothing it does can hurt the service. */
class Engines {

    @Produces
    @ApplicationScoped
    AwardEngine engine(ScenarioSettings settings) {
        WorkerLimits usual = WorkerLimits.USUAL;
        WorkerLimits limits = new WorkerLimits(settings.memoryMegabytes(), usual.heapMegabytes(), usual.niceness());
        return settings.inProcess() ? new Optimizer() : new WorkerEngine(Optimizer.class, limits);
    }
}
