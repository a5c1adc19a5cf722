package org.tallystick.clause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tallystick.lang.Pack;
import org.tallystick.lang.Row;
import org.tallystick.lang.Sense;
import org.tallystick.mention.Chart;
import org.tallystick.mention.Item;
import org.tallystick.text.Token;

/** Finds the words of harm in a sentence whose conditions hold: a supporting verb near, the end of a clause. */
final class TriggerReader {
    private static final int FARTHEST_SUPPORT = 16;

    private final Pack pack;
    private final long harm;
    private final long edge;
    private final Map<Row, Condition> conditions = new IdentityHashMap<>();

    /** What a row asks for: its frames, and the words one of which must stand near, if it names any. */
    private record Condition(Set<String> frames, boolean particle, boolean supported, Set<Integer> words) {}

    TriggerReader(Pack pack) {
        this.pack = pack;
        this.harm = pack.type("harm");
        this.edge = pack.types("comma", "semicolon", "conj", "sub", "aux", "mark", "prep", "place-prep", "speech");
        for (Sense sense : pack.lexicon().senses("harm")) {
            prepare(sense.row());
        }
    }

    private void prepare(Row row) {
        if (conditions.containsKey(row)) {
            return;
        }
        Set<Integer> words = new HashSet<>();
        for (String form : row.list("with")) {
            int word = pack.lexicon().word(form);
            if (word >= 0) {
                words.add(word);
            }
        }
        Set<String> frames = new HashSet<>(Arrays.asList(row.cell("frame").split("\\|")));
        boolean supported = !row.cell("with").isEmpty();
        conditions.put(row, new Condition(frames, frames.contains("particle"), supported, words));
    }

    List<Trigger> read(Chart chart) {
        List<Trigger> triggers = new ArrayList<>();
        for (int i = 0; i < chart.size(); i++) {
            Item item = chart.at(i);
            if (!item.is(harm) || item.entry() == null) {
                continue;
            }
            for (Sense sense : item.entry().senses()) {
                Condition condition = sense.type().equals("harm") ? conditions.get(sense.row()) : null;
                if (condition != null && holds(chart, i, condition)) {
                    triggers.add(new Trigger(i, sense, condition.frames()));
                }
            }
        }
        return triggers;
    }

    private boolean holds(Chart chart, int at, Condition condition) {
        if (condition.particle()
                && at + 1 < chart.size()
                && !chart.is(at + 1, edge)
                && chart.at(at + 1).kind() != Token.Kind.MARK) {
            return false;
        }
        if (!condition.supported()) {
            return true;
        }
        Set<Integer> words = condition.words();
        for (int distance = 1; distance <= FARTHEST_SUPPORT; distance++) {
            if (supported(chart, at - distance, words) || supported(chart, at + distance, words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean supported(Chart chart, int i, Set<Integer> words) {
        return i >= 0 && i < chart.size() && words.contains(chart.at(i).word());
    }
}
