package coop.encommun.supplier.sealing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All keys of rounds, as they are stored. */
@ApplicationScoped
class RoundKeyRows implements PanacheRepositoryBase<RoundKey, UUID> {}
