package coop.encommun.kit.web;

import coop.encommun.kit.value.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
class Note {
    @Id
    UUID id;

    @Version
    long version;

    String title;

    @Embedded
    Money price;

    protected Note() {}

    Note(UUID id, String title, Money price) {
        this.id = id;
        this.title = title;
        this.price = price;
    }
}
