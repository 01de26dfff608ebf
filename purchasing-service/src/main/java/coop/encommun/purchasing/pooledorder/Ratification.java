package coop.encommun.purchasing.pooledorder;

/** Who says yes to an award before orders go out. */
public enum Ratification {
    /** Orders are issued as soon as the award is known. */
    AUTOMATIC,
    /** The coordinator issues them. */
    COORDINATOR
}
