package coop.encommun.verifier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** All that was given to judge by. */
record Evidence(List<Held<? extends Document>> documents) {
    List<VerifierKey> keys() {
        return held(VerifierKey.class).stream().map(Held::document).distinct().toList();
    }

    <T extends Document> List<Held<T>> held(Class<T> kind) {
        return documents.stream()
                .filter(held -> kind.isInstance(held.document()))
                .map(held -> new Held<>(held.file(), kind.cast(held.document())))
                .toList();
    }

    Evidence and(Collection<? extends Held<? extends Document>> more) {
        List<Held<? extends Document>> all = new ArrayList<>(documents);
        all.addAll(more);
        return new Evidence(all);
    }
}
