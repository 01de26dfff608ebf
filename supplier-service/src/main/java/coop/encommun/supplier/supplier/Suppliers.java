package coop.encommun.supplier.supplier;

import coop.encommun.kit.problem.GeneralProblem;
import coop.encommun.kit.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All suppliers. */
@ApplicationScoped
public class Suppliers implements PanacheRepositoryBase<Supplier, UUID> {

    /** The supplier, or a 404 refusal. */
    public Supplier require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refused(GeneralProblem.NOT_FOUND));
    }

    /** Those of the ids that no supplier has. */
    public Set<UUID> unknownAmong(Collection<UUID> ids) {
        Set<UUID> unknown = new HashSet<>(ids);
        unknown.removeAll(namesOf(ids).keySet());
        return unknown;
    }

    /** Name by supplier id. */
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream().collect(Collectors.toMap(Supplier::id, Supplier::name));
    }

    Optional<Supplier> withCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** Up to {@code limit} suppliers by code, after the given code. */
    List<Supplier> after(String code, int limit) {
        return find("code > ?1 order by code", code).page(0, limit).list();
    }
}
