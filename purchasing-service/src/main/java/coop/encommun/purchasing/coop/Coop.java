package coop.encommun.purchasing.coop;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A member of the consortium. */
@Entity
class Coop {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private CoopKind kind;

    private String neq;

    @Enumerated(EnumType.STRING)
    private Language language;

    protected Coop() {}

    Coop(UUID id, CoopRequest request) {
        this.id = id;
        change(request);
    }

    final void change(CoopRequest request) {
        code = request.code();
        name = request.name();
        kind = request.kind();
        neq = request.neq();
        language = request.language();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    CoopView view() {
        return new CoopView(id, code, name, kind, neq, language, version);
    }
}
