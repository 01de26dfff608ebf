package coop.encommun.purchasing.coop;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** Where a co-op's deliveries go. */
@Entity
class Site {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID coopId;
    private String code;
    private String name;
    private String region;

    @Embedded
    private Address address;

    private String gln;

    protected Site() {}

    Site(UUID id, UUID coopId, SiteRequest request) {
        this.id = id;
        this.coopId = coopId;
        change(request);
    }

    final void change(SiteRequest request) {
        code = request.code();
        name = request.name();
        region = request.region();
        address = request.address();
        gln = request.gln();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    SiteView view() {
        return new SiteView(id, coopId, code, name, region, address, gln, version);
    }
}
