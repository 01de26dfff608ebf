package coop.encommun.purchasing.coop;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Site")
record SiteView(
        UUID id, UUID coopId, String code, String name, String region, Address address, String gln, long version) {}
