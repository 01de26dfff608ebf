package coop.encommun.purchasing.saving;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import coop.encommun.purchasing.saving.Figures.Received;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Whether sums over an award may be shown to one of its co-ops: not only the whole must be of enough co-ops, but also what is
 * left of it when a part is taken off that can be known otherwise.
 *
 * @param least how many co-ops are enough
 */
record EnoughCoops(int least) {

    /**
     * Known otherwise are the products that enough want (their totals are shown, their price is on every allocation) and the
     * order of a supplier who rejects it (the sums before, less the sums after).
     */
    boolean areBehind(List<Received> received) {
        Collection<Set<UUID>> ofSuppliers = coopsBy(received, Received::supplierId);
        Set<UUID> ofRareProducts = new HashSet<>();
        coopsBy(received, Received::productId).stream()
                .filter(coops -> coops.size() < least)
                .forEach(ofRareProducts::addAll);
        return !ofSuppliers.isEmpty()
                && ofSuppliers.stream().allMatch(coops -> coops.size() >= least)
                && (ofRareProducts.isEmpty() || ofRareProducts.size() >= least);
    }

    private static Collection<Set<UUID>> coopsBy(List<Received> received, Function<Received, UUID> part) {
        return received.stream()
                .collect(groupingBy(part, mapping(Received::coopId, toSet())))
                .values();
    }
}
