package coop.encommun.supplier.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private final RetrySchedule schedule = new RetrySchedule(EndpointGuardTest.settings(
            false, Duration.ZERO, Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(24)));

    @RepeatedTest(20)
    void waitsAsPlannedWithATenthOfJitter() {
        assertEquals(Duration.ZERO, schedule.first());
        assertNear(Duration.ofSeconds(5), schedule.after(1, Duration.ZERO));
        assertNear(Duration.ofMinutes(5), schedule.after(2, Duration.ZERO));
    }

    @Test
    void repeatsTheLastWaitForEver() {
        assertNear(Duration.ofHours(24), schedule.after(3, Duration.ZERO));
        assertNear(Duration.ofHours(24), schedule.after(1_000, Duration.ZERO));
    }

    @Test
    void waitsAsLongAsAskedButNotForEver() {
        assertEquals(Duration.ofMinutes(1), schedule.after(1, Duration.ofMinutes(1)));
        assertNear(Duration.ofMinutes(5), schedule.after(2, Duration.ofMinutes(1)));
        assertEquals(Duration.ofHours(24), schedule.after(1, Duration.ofDays(400)));
    }

    @Test
    void refusesASettingThatIsNoSchedule() {
        assertThrows(IllegalArgumentException.class, () -> new RetrySchedule(EndpointGuardTest.settings(false)));
        DispatchSettings backwards = EndpointGuardTest.settings(false, Duration.ofSeconds(-1));
        assertThrows(IllegalArgumentException.class, () -> new RetrySchedule(backwards));
    }

    private static void assertNear(Duration expected, Duration actual) {
        double ratio = (double) actual.toMillis() / expected.toMillis();
        assertTrue(ratio >= 0.9 && ratio <= 1.1, actual + " is not near " + expected);
    }
}
