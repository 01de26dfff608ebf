package coop.encommun.e2e.isolation;

import static coop.encommun.e2e.isolation.Caller.AUDITOR;
import static coop.encommun.e2e.isolation.Caller.CATALOG_MANAGER;
import static coop.encommun.e2e.isolation.Caller.COORDINATOR;
import static coop.encommun.e2e.isolation.Caller.NAMELESS_COOP;
import static coop.encommun.e2e.isolation.Caller.NAMELESS_SUPPLIER;
import static coop.encommun.e2e.isolation.Caller.OTHER_COOP;
import static coop.encommun.e2e.isolation.Caller.OTHER_SUPPLIER;
import static coop.encommun.e2e.isolation.Caller.OWN_COOP;
import static coop.encommun.e2e.isolation.Caller.OWN_SUPPLIER;
import static coop.encommun.e2e.isolation.Caller.STRANGE_COOP;
import static coop.encommun.e2e.isolation.Caller.STRANGE_SUPPLIER;
import static coop.encommun.e2e.isolation.Caller.UNINVITED_SUPPLIER;
import static coop.encommun.e2e.isolation.Caller.WITHOUT_ROLE;

import java.util.EnumSet;
import java.util.Set;

/** The columns of the table: who is answered alike. */
final class Callers {
    static final Set<Caller> COORDINATOR_ONLY = EnumSet.of(COORDINATOR);
    static final Set<Caller> AUDITOR_ONLY = EnumSet.of(AUDITOR);
    static final Set<Caller> OVERSEERS = EnumSet.of(COORDINATOR, AUDITOR);
    static final Set<Caller> CATALOG_ONLY = EnumSet.of(CATALOG_MANAGER);

    static final Set<Caller> OWN_COOP_ONLY = EnumSet.of(OWN_COOP);
    static final Set<Caller> OWN_COOP_OR_OVERSEER = EnumSet.of(OWN_COOP, COORDINATOR, AUDITOR);
    static final Set<Caller> OWN_COOP_OR_COORDINATOR = EnumSet.of(OWN_COOP, COORDINATOR);
    static final Set<Caller> ANY_COOP = EnumSet.of(OWN_COOP, OTHER_COOP, STRANGE_COOP, NAMELESS_COOP);
    static final Set<Caller> OTHER_COOP_ONLY = EnumSet.of(OTHER_COOP);
    static final Set<Caller> BUYERS = union(OVERSEERS, ANY_COOP);

    static final Set<Caller> OWN_SUPPLIER_ONLY = EnumSet.of(OWN_SUPPLIER);
    static final Set<Caller> OWN_SUPPLIER_OR_OVERSEER = EnumSet.of(OWN_SUPPLIER, COORDINATOR, AUDITOR);
    static final Set<Caller> OWN_SUPPLIER_OR_COORDINATOR = EnumSet.of(OWN_SUPPLIER, COORDINATOR);
    static final Set<Caller> UNINVITED_ONLY = EnumSet.of(UNINVITED_SUPPLIER);
    static final Set<Caller> INVITED_SUPPLIERS = EnumSet.of(OWN_SUPPLIER, OTHER_SUPPLIER);
    static final Set<Caller> NAMED_SUPPLIERS =
            EnumSet.of(OWN_SUPPLIER, OTHER_SUPPLIER, UNINVITED_SUPPLIER, STRANGE_SUPPLIER);
    static final Set<Caller> ANY_SUPPLIER = union(NAMED_SUPPLIERS, EnumSet.of(NAMELESS_SUPPLIER));

    /** Co-ops and suppliers. */
    static final Set<Caller> TRADERS = union(ANY_COOP, ANY_SUPPLIER);

    static final Set<Caller> PREPARERS = EnumSet.of(CATALOG_MANAGER, COORDINATOR, AUDITOR);

    /** Whoever has a role. */
    static final Set<Caller> ANY_ROLE = union(union(BUYERS, ANY_SUPPLIER), CATALOG_ONLY);

    /** With or without a role. */
    static final Set<Caller> ANYBODY = union(ANY_ROLE, EnumSet.of(WITHOUT_ROLE));

    private Callers() {}

    private static Set<Caller> union(Set<Caller> some, Set<Caller> more) {
        EnumSet<Caller> union = EnumSet.copyOf(some);
        union.addAll(more);
        return union;
    }
}
