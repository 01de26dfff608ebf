package coop.encommun.verifier;

/** What is wrong with a bid that was opened. */
public sealed interface BidFault extends Fault {
    /** What was opened is not what the receipt commits to. */
    record Swapped(String opening, String receipt) implements BidFault {}

    /** A revision was opened although there is a receipt for a later one. */
    record OlderOpened(String opening, long revision, long last) implements BidFault {}

    /** The entry in the log commits to another bid than the receipt. */
    record OtherCommitment(String proof, String receipt) implements BidFault {}
}
