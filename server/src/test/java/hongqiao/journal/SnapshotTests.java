package hongqiao.journal;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.journal.JournalFeed.Range;
import org.junit.jupiter.api.Test;

class SnapshotTests {

    @Test
    void whatIsInFlightIsNotLookedAt() {
        assertThat(Snapshot.read("100:100:").since(Snapshot.read("90:90:"))).containsExactly(new Range(90, 100));
        assertThat(Snapshot.read("92:100:92,95").since(Snapshot.read("90:90:")))
                .containsExactly(new Range(90, 92), new Range(93, 95), new Range(96, 100));
        assertThat(Snapshot.read("90:91:90").since(Snapshot.read("90:90:"))).isEmpty();
    }

    @Test
    void whatWasInFlightIsTakenOnceItIsOver() {
        assertThat(Snapshot.read("95:100:95").since(Snapshot.read("92:98:92,95,97")))
                .containsExactly(new Range(92, 93), new Range(97, 98), new Range(98, 100));
        assertThat(Snapshot.read("92:100:92,95").since(Snapshot.read("92:100:92,95")))
                .isEmpty();
    }
}
