package coop.encommun.supplier.supplier;

import coop.encommun.kit.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;

/** All suppliers. */
@ApplicationScoped
public class Suppliers implements PanacheRepositoryBase<Supplier, UUID> {

    /** The supplier, or a 404 refusal. */
    public Supplier require(UUID id) {
        return findByIdOptional(id).orElseThrow(Refused::notFound);
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

    /** What an award looks at besides the bids, by supplier id. */
    public Map<UUID, SupplierFacts> factsOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream().collect(Collectors.toMap(Supplier::id, Supplier::facts));
    }

    /** The supplier, for this transaction alone to change. */
    Supplier requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Refused::notFound);
    }

    /** A new supplier; 409 when another has its code. */
    Supplier register(UUID id, SupplierRequest request) {
        mustBeFree(request.code(), id);
        Supplier supplier = new Supplier(id, request);
        persist(supplier);
        storeOr(new Refused(SupplierRefused.SUPPLIER_CODE_TAKEN, request.code()));
        return supplier;
    }

    void mustBeFree(String code, UUID id) {
        if (count("code = ?1 and id <> ?2", code, id) > 0) {
            throw new Refused(SupplierRefused.SUPPLIER_CODE_TAKEN, code);
        }
    }

    /** Writes what changed; two that take one code at the same moment meet at the table's unique key. */
    void storeOr(Refused whenTaken) {
        try {
            flush();
        } catch (ConstraintViolationException e) {
            throw whenTaken;
        }
    }

    /** Up to {@code limit} suppliers by code, after the given code. */
    List<Supplier> after(String code, int limit) {
        return find("code > ?1 order by code", code).page(0, limit).list();
    }
}
