package coop.encommun.e2e.purchase;

import java.util.List;
import java.util.UUID;

/** A supplier of the marked purchase, with a remark and a price that occur in no bid but its own. */
public record Vendor(UUID id, String code, String name, String remark, String price) {

    /** What its competitors may not read. */
    public List<String> marks() {
        return List.of(id.toString(), code, name, remark, price);
    }

    /** What nobody may read while the round is open. */
    public List<String> sealed() {
        return List.of(remark, price);
    }
}
