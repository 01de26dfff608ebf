package coop.encommun.supplier.solver.mip;

import java.util.function.BooleanSupplier;

/**
 * What one solve may spend. The nodes bound it by work, the same on every machine; the seconds and the stop cut it by
 * the clock.
 *
 * @param stop asked often, in the solving thread; true ends the solve within about a second
 */
public record Budget(double seconds, long nodes, int seed, BooleanSupplier stop) {}
