package coop.encommun.supplier.dispatch;

import java.time.Duration;

/** How an attempt ended. */
sealed interface DeliveryOutcome {

    /** 2xx. */
    record Accepted(int status) implements DeliveryOutcome {}

    /** 410: the endpoint wants to hear nothing any more. */
    record Gone() implements DeliveryOutcome {}

    /** Any other answer; {@code retryAfter} is what the endpoint asks for, zero when nothing. */
    record Declined(int status, Duration retryAfter) implements DeliveryOutcome {}

    /** No answer: no connection, too slow, broken off, or an address that must not be called. */
    record Unreached(String error) implements DeliveryOutcome {}

    /** Null when there was no answer. */
    default Integer httpStatus() {
        return switch (this) {
            case Accepted accepted -> accepted.status();
            case Gone gone -> 410;
            case Declined declined -> declined.status();
            case Unreached unreached -> null;
        };
    }

    /** For the service's own log. */
    default String words() {
        return (httpStatus() == null ? "" : httpStatus() + " ") + (error() == null ? "accepted" : error());
    }

    /** In words for the log of attempts; null when accepted. */
    default String error() {
        return switch (this) {
            case Accepted accepted -> null;
            case Gone gone -> "gone: the endpoint is disabled until it is set anew";
            case Declined declined -> "not accepted: only 2xx is success, redirects are not followed";
            case Unreached unreached -> unreached.error();
        };
    }
}
