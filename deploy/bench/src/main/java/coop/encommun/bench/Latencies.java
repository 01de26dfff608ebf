package coop.encommun.bench;

import java.util.Arrays;
import java.util.List;

/** Calls that were answered in a span of time. {@code nanos} are sorted. */
@SuppressWarnings("ArrayRecordComponent") // computed once, read only here
record Latencies(long[] nanos, double seconds, int failures) {

    static Latencies of(List<long[]> perClient, double seconds, int failures) {
        long[] all = perClient.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Latencies(all, seconds, failures);
    }

    double perSecond() {
        return nanos.length / seconds;
    }

    /** Milliseconds below which this part of the calls was answered; 0 without calls. */
    double percentile(double part) {
        if (nanos.length == 0) return 0;
        return nanos[(int) Math.min(nanos.length - 1L, Math.round(part * nanos.length))] / 1e6;
    }
}
