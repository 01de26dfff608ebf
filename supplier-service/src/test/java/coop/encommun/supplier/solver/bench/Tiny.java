package coop.encommun.supplier.solver.bench;

/** Instances that one can solve by hand. */
final class Tiny {

    private Tiny() {}

    /** Ten units of one line, five of another: supplier 0 has both, supplier 1 is cheaper for four of the first. */
    static String instance(int capacity, int incumbentPct) {
        return """
        {"format": "award-1", "name": "T1", "regions": 2,
         "limits": {"maxSuppliers": 0, "maxShareTotalPct": 100, "incumbentMinSharePct": %d},
         "lines": [{"id": 0, "demand": 10, "region": 0, "maxSuppliers": 0, "maxSharePct": 100},
                   {"id": 1, "demand": 5, "region": 1, "maxSuppliers": 0, "maxSharePct": 100}],
         "suppliers": [
          {"id": 0, "incumbent": false, "capacity": %d, "moqTotal": 0, "fixed": 0, "regionCharge": [10, 20],
           "schedule": {"kind": "TOTAL_VOLUME_ALL_UNITS", "from": [0, 11]},
           "bids": [{"line": 0, "cap": 10, "moq": 0, "price": [100, 95]},
                    {"line": 1, "cap": 5, "moq": 0, "price": [200, 190]}]},
          {"id": 1, "incumbent": true, "capacity": 4, "moqTotal": 0, "fixed": 50, "regionCharge": [0, 0],
           "schedule": {"kind": "LINE_INCREMENTAL"},
           "bids": [{"line": 0, "cap": 4, "moq": 2, "from": [0, 3], "price": [60, 50]}]}]}
        """.formatted(incumbentPct, capacity);
    }

    /** 6 × 95 + 5 × 190 + 30 from supplier 0, 3 × 60 + 50 + 50 from supplier 1, in 1/10000 cent. */
    static final long COST = (6 * 95 + 5 * 190 + 30 + 3 * 60 + 50 + 50) * 10_000L;
}
