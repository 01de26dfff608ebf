package coop.encommun.supplier.bid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.supplier.Api;
import coop.encommun.supplier.negotiation.PreparedNegotiations;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ParallelBidsTest {
    @Inject
    PreparedNegotiations prepared;

    @Test
    void keepsOneBidWhenASupplierSendsManyAtOnce() throws Exception {
        UUID id = prepared.office();
        UUID supplier = Api.newSupplier();
        Api.openRound(id, supplier);

        List<Integer> answers = new ArrayList<>();
        try (var senders = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> sent = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String bid = Api.paperBid("5.100" + i);
                sent.add(senders.submit(() -> Api.putBid(id, 1, supplier, bid).statusCode()));
            }
            for (Future<Integer> answer : sent) {
                answers.add(answer.get());
            }
        }

        assertEquals(1, Collections.frequency(answers, 201));
        assertEquals(7, Collections.frequency(answers, 200));
        Api.supplier(supplier)
                .get("/negotiations/{id}/rounds/1/bids/{s}", id, supplier)
                .then()
                .body("revision", org.hamcrest.Matchers.equalTo(8));
    }
}
