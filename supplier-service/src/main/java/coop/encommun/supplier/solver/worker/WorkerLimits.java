package coop.encommun.supplier.solver.worker;

/**
 * What a worker may take.
 *
 * @param memoryMegabytes resident memory of the whole process; above it the process is ended
 * @param heapMegabytes of it, for Java objects; the rest is left to the native solver
 * @param niceness how far it stands back behind other processes, 0 to 19
 */
public record WorkerLimits(int memoryMegabytes, int heapMegabytes, int niceness) {

    /** 2 GiB in all, 512 MiB of them for Java, behind everything that answers requests. */
    public static final WorkerLimits USUAL = new WorkerLimits(2048, 512, 10);

    /** For a worker with the machine to itself. */
    public static WorkerLimits alone(int memoryMegabytes) {
        return new WorkerLimits(memoryMegabytes, Math.min(512, memoryMegabytes / 2), 0);
    }

    long memoryBytes() {
        return memoryMegabytes * 1024L * 1024L;
    }
}
