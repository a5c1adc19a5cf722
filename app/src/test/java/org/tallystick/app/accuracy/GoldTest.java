package org.tallystick.app.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.Tallystick;
import org.tallystick.app.accuracy.Message.Casualties;
import org.tallystick.model.Claim;

class GoldTest {
    @Test
    void keepsAThirdUnread() {
        List<String> unread = IntStream.range(0, 300)
                .mapToObj(i -> "nl-" + i)
                .filter(id -> report(id, null).unread())
                .toList();
        assertThat(unread).hasSizeBetween(80, 120).contains("nl-3").doesNotContain("nl-1");
    }

    @Test
    void keepsAccountsOfOneEventTogether() {
        assertThat(report("nl-3", null).unread()).isTrue();
        assertThat(report("nl-1", "nl-3").unread()).isTrue();
        assertThat(report("nl-3", "nl-1").unread()).isFalse();
    }

    @Test
    void countsTheExampleAsRead() {
        assertThat(report("nl-00", "nl-3").unread()).isFalse();
    }

    @Test
    void findsCountedCasualtiesOfMessages() throws IOException {
        Message message = Gold.message("""
                {"id": "m", "language": "en", "published": "1990-01-03", "split": "dev", "optional": [],
                 "text": "Four soldiers were killed and nine wounded. Dozens of civilians were killed.",
                 "pairs": [["killed", 4], ["wounded", 9], ["killed", 12], ["wounded", 1]]}""");
        List<Claim> claims = Tallystick.standard().read(message.report()).claims();
        assertThat(message.wanted()).hasSize(3);
        assertThat(message.found(claims))
                .containsExactlyInAnyOrder(new Casualties("killed", 4), new Casualties("wounded", 9));
    }

    private static GoldReport report(String id, @Nullable String cluster) {
        return new GoldReport(id, "", "nl", null, null, null, null, cluster, List.of());
    }
}
