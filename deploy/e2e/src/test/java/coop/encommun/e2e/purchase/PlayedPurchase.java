package coop.encommun.e2e.purchase;

import coop.encommun.local.LocalStack;

/** One marked purchase from the draft to the answered orders, for all tests that only look at what it left. */
public final class PlayedPurchase {
    private static boolean played;

    private PlayedPurchase() {}

    /** Plays it the first time. */
    public static synchronized void in(LocalStack stack) {
        if (played) return;
        try (MarkedPurchase purchase = MarkedPurchase.draft(stack)) {
            purchase.playTo(Moment.ORDERED);
            purchase.answerOrders();
        }
        played = true;
    }
}
