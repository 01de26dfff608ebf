package coop.encommun.purchasing.saving;

/** Why a figure is missing. */
enum Unknown {
    /** The award told no price schedule that could be priced for other volumes. */
    SCHEDULE_UNKNOWN,
    /** So many co-ops and volumes that no exact figure can be had. */
    TOO_LARGE,
    /** It takes longer than an answer may: ask again in a moment. */
    COMPUTING
}
