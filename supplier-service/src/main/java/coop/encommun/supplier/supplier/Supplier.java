package coop.encommun.supplier.supplier;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** A supplier known to the consortium, and where its system wants to hear from us. */
@Entity
public class Supplier {
    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private String name;
    private String neq;

    @Enumerated(EnumType.STRING)
    private Language language;

    private Integer qualityScore;

    // By a select of its own: with a join the lock is taken afterwards, by a plan that requests share and stumble over.
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "supplier_group", joinColumns = @JoinColumn(name = "supplier_id"))
    @Column(name = "name")
    @Enumerated(EnumType.STRING)
    private Set<SupplierGroup> groups = new HashSet<>();

    private String webhookUrl;
    private String webhookSecret;
    private Instant webhookSetAt;

    protected Supplier() {} // for Hibernate

    Supplier(UUID id, SupplierRequest request) {
        this.id = id;
        describe(request);
    }

    void describe(SupplierRequest request) {
        code = request.code();
        name = request.name();
        neq = request.neq();
        language = request.language();
        qualityScore = request.qualityScore();
        Set<SupplierGroup> wanted = EnumSet.noneOf(SupplierGroup.class);
        wanted.addAll(request.groups());
        groups.retainAll(wanted);
        groups.addAll(wanted);
    }

    /** Sends to {@code url} from now on, signed with a fresh secret. */
    Webhook listenAt(URI url, Instant now) {
        Webhook webhook = new Webhook(url, Webhook.freshSecret(), now);
        webhookUrl = url.toString();
        webhookSecret = webhook.secret();
        webhookSetAt = now;
        return webhook;
    }

    void stopListening() {
        webhookUrl = null;
        webhookSecret = null;
        webhookSetAt = null;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Where orders are sent; empty when the supplier has set no endpoint (yet). */
    public Optional<Webhook> webhook() {
        return Optional.ofNullable(webhookUrl).map(url -> new Webhook(URI.create(url), webhookSecret, webhookSetAt));
    }

    SupplierFacts facts() {
        return new SupplierFacts(name, groups, qualityScore);
    }

    /** 0 to 100 as the coordinator sees it; null when unknown. Not for the supplier's eyes. */
    Integer qualityScore() {
        return qualityScore;
    }

    String code() {
        return code;
    }

    String neq() {
        return neq;
    }

    Language language() {
        return language;
    }

    Set<SupplierGroup> groups() {
        return Set.copyOf(groups);
    }

    long version() {
        return version;
    }
}
