package coop.encommun.purchasing.demand;

/** Another request changed the same demand between our read and our write: worth another try. */
final class LostRace extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostRace() {
        super("demand changed meanwhile", null, false, false);
    }
}
