package coop.encommun.supplier.solver.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * The bench's own instances, in the format {@code award-1}: three families, from a few suppliers to a hundred, the same
 * for the same seed.
 */
final class Instances {

    private static final List<Shape> SHAPES = List.of(
            new Shape("A01", Family.TOTAL_QUANTITY, 10, 40),
            new Shape("A02", Family.TOTAL_QUANTITY, 20, 40),
            new Shape("A03", Family.TOTAL_QUANTITY, 20, 100),
            new Shape("A04", Family.TOTAL_QUANTITY, 50, 100),
            new Shape("A05", Family.TOTAL_QUANTITY, 50, 120),
            new Shape("A06", Family.CAPACITATED, 20, 100),
            new Shape("A07", Family.CAPACITATED, 50, 100),
            new Shape("A08", Family.CAPACITATED, 100, 500),
            new Shape("A09", Family.CAPACITATED, 100, 400),
            new Shape("A10", Family.CO_OP, 12, 30),
            new Shape("A11", Family.CO_OP, 25, 80),
            new Shape("A12", Family.CO_OP, 40, 200));

    private Instances() {}

    /** What the suppliers of an instance are like. */
    enum Family {
        /** One price per line and tier of the supplier's total volume; hardly any capacity. */
        TOTAL_QUANTITY,
        /** The same, each supplier having little of some of the lines. */
        CAPACITATED,
        /** All kinds of schedule, regions, minimums, fixed charges, shares, and a limit on the suppliers. */
        CO_OP
    }

    record Shape(String name, Family family, int suppliers, int lines) {}

    /** The twelve instances of a seed, each made when it is asked for. */
    static Stream<ObjectNode> all(long seed) {
        return SHAPES.stream().map(shape -> of(shape, seed));
    }

    static ObjectNode of(Shape shape, long seed) {
        ObjectNode instance = new InstanceMaker(shape, seed).instance();
        instance.putObject("spec")
                .put("name", shape.name())
                .put("family", shape.family().name())
                .put("n", shape.suppliers())
                .put("m", shape.lines())
                .put("seed", seed);
        return instance;
    }
}
