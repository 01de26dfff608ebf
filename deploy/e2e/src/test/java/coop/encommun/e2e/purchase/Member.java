package coop.encommun.e2e.purchase;

import java.util.List;
import java.util.UUID;

/** A co-op of the marked purchase: every text that is said of it occurs nowhere else. */
public record Member(UUID id, UUID site, String code, String name, String street) {

    /** What nobody else may read. */
    public List<String> marks() {
        return List.of(id.toString(), site.toString(), code, name, street);
    }
}
