package coop.encommun.supplier.dispatch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All answers, by dispatch. */
@ApplicationScoped
class Answers implements PanacheRepositoryBase<OrderAnswer, UUID> {}
