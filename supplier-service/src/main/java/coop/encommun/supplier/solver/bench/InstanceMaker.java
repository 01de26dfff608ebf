package coop.encommun.supplier.solver.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.encommun.supplier.solver.Schedule;
import coop.encommun.supplier.solver.bench.Instances.Family;
import coop.encommun.supplier.solver.bench.Instances.Shape;
import java.util.ArrayList;
import java.util.List;

/** Makes one instance. Everybody's list prices stray around a common one; who is cheap at which volume decides. */
final class InstanceMaker {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REGIONS = 5;
    /** Suppliers of a co-op instance that offer all of every line, so that there is an award. */
    private static final int WHOLESALERS = 3;

    private final Shape shape;
    private final Dice dice;
    private final boolean coop;
    private final long[] prices;
    private final long[] demand;
    private final long[][] stock;

    InstanceMaker(Shape shape, long seed) {
        this.shape = shape;
        this.dice = new Dice(seed, shape.name());
        this.coop = shape.family() == Family.CO_OP;
        this.prices = new long[shape.lines()];
        this.demand = new long[shape.lines()];
        this.stock = new long[shape.suppliers()][shape.lines()];
        for (int line = 0; line < shape.lines(); line++) {
            prices[line] = dice.between(150, 12_000);
            fillStock(line);
        }
    }

    /** How much of a line there is at each supplier, and how much of it is wanted. */
    private void fillStock(int line) {
        boolean scarce = shape.family() == Family.CAPACITATED;
        demand[line] = dice.between(15, coop ? 900 : 600);
        long sum = 0;
        long most = 0;
        for (int supplier = 0; supplier < shape.suppliers(); supplier++) {
            boolean all = !scarce && (!coop || supplier < WHOLESALERS);
            boolean some = all || dice.percent(coop ? 62 : 75);
            long has = !some ? 0 : all ? demand[line] : scarce ? dice.between(1, 18) : dice.part(demand[line], 40, 100);
            stock[supplier][line] = has;
            sum += has;
            most = Math.max(most, has);
        }
        if (scarce) {
            stock[0][line] = Math.max(1, stock[0][line]);
            demand[line] = Math.max(most, dice.part(Math.max(1, sum), 8, 35));
            demand[line] = Math.max(1, Math.min(demand[line], sum));
        }
    }

    ObjectNode instance() {
        ObjectNode instance = JSON.createObjectNode().put("format", "award-1").put("name", shape.name());
        instance.put("regions", coop ? REGIONS : 1);
        instance.putObject("limits")
                .put("maxSuppliers", coop ? Math.max(5, shape.suppliers() / 4) : 0)
                .put("maxShareTotalPct", coop ? 50 : 100)
                .put("incumbentMinSharePct", coop ? 8 : 0);
        ArrayNode lines = instance.putArray("lines");
        for (int line = 0; line < shape.lines(); line++) {
            lines.add(line(line));
        }
        ArrayNode suppliers = instance.putArray("suppliers");
        for (int supplier = 0; supplier < shape.suppliers(); supplier++) {
            suppliers.add(supplier(supplier));
        }
        return instance;
    }

    private ObjectNode line(int line) {
        long maxSuppliers = coop && dice.percent(50) ? dice.between(1, 3) : 0;
        boolean shared = coop && maxSuppliers != 1 && dice.percent(15);
        return JSON.createObjectNode()
                .put("id", line)
                .put("demand", demand[line])
                .put("region", coop ? dice.between(0, REGIONS - 1) : 0)
                .put("maxSuppliers", maxSuppliers)
                .put("maxSharePct", shared ? dice.between(60, 85) : 100);
    }

    private ObjectNode supplier(int supplier) {
        long whole = 0;
        long its = 0;
        for (int line = 0; line < shape.lines(); line++) {
            whole += demand[line];
            its += stock[supplier][line];
        }
        long capacity = shape.family() == Family.CAPACITATED ? Math.max(1, its) : dice.part(whole, 25, 70);
        if (coop && supplier < WHOLESALERS) {
            capacity = dice.part(whole, 55, 90);
        }
        ObjectNode made = JSON.createObjectNode()
                .put("id", supplier)
                .put("incumbent", coop && supplier % 5 == 1)
                .put("capacity", capacity)
                .put("moqTotal", coop ? dice.part(whole, 0, 5) : 0)
                .put("fixed", coop ? dice.between(0, 5) * 20_000 : 0);
        ArrayNode charges = made.putArray("regionCharge");
        for (int region = 0; region < (coop ? REGIONS : 1); region++) {
            charges.add(coop ? dice.between(40, 650) * 100 : 0);
        }
        price(made, supplier, capacity);
        return made;
    }

    private void price(ObjectNode made, int supplier, long capacity) {
        Schedule.Kind kind = coop ? dice.kind() : Schedule.Kind.TOTAL_VOLUME_ALL_UNITS;
        long level = dice.between(90, 110);
        int tiers = (int) dice.between(coop ? 2 : 3, 5);
        List<Long> drops = dice.numbers(tiers - 1, 80, 750);
        ArrayNode bids = made.putArray("bids");
        long spend = 0;
        for (int line = 0; line < shape.lines(); line++) {
            long most = Math.min(stock[supplier][line], demand[line]);
            if (most > 0) {
                long price = Math.max(1, prices[line] * level * dice.between(90, 110) / 10_000);
                bids.add(bid(line, most, kind, price, drops));
                spend += price * most;
            }
        }
        ObjectNode schedule = made.putObject("schedule").put("kind", kind.name());
        switch (kind) {
            case LINE_ALL_UNITS, LINE_INCREMENTAL -> {}
            case TOTAL_VOLUME_ALL_UNITS, TOTAL_VOLUME_INCREMENTAL ->
                longs(schedule.putArray("from"), dice.tiers(tiers, capacity, 10, 85));
            case SPEND_ALL_UNITS, SPEND_INCREMENTAL -> {
                longs(schedule.putArray("from"), dice.tiers(tiers, Math.max(100, spend), 5, 60));
                List<Long> rebates = new ArrayList<>(List.of(0L));
                drops.forEach(drop -> rebates.add(rebates.getLast() + drop));
                longs(schedule.putArray("rebateBp"), rebates);
            }
        }
    }

    private ObjectNode bid(int line, long most, Schedule.Kind kind, long price, List<Long> drops) {
        long minimum = coop && dice.percent(30) ? Math.min(most, dice.part(demand[line], 4, 20)) : 0;
        ObjectNode bid =
                JSON.createObjectNode().put("line", line).put("cap", most).put("moq", minimum);
        boolean onLine = kind == Schedule.Kind.LINE_ALL_UNITS || kind == Schedule.Kind.LINE_INCREMENTAL;
        boolean onSpend = kind == Schedule.Kind.SPEND_ALL_UNITS || kind == Schedule.Kind.SPEND_INCREMENTAL;
        int tiers = onSpend || (onLine && most < 20) ? 1 : drops.size() + 1;
        if (onLine) {
            longs(bid.putArray("from"), dice.tiers(tiers, most, 10, 90));
        }
        List<Long> its = new ArrayList<>(List.of(price));
        for (int tier = 1; tier < tiers; tier++) {
            long drop = drops.get(tier - 1) * dice.between(60, 140) / 100;
            its.add(Math.max(1, its.getLast() * (10_000 - drop) / 10_000));
        }
        longs(bid.putArray("price"), its);
        return bid;
    }

    private static void longs(ArrayNode array, List<Long> values) {
        values.forEach(array::add);
    }
}
