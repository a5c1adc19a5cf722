package org.tallystick.app.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tallystick.dispute.Copies;
import org.tallystick.dispute.Shingles;
import org.tallystick.dispute.Sketch;

/**
 * How many copies are found that were made of real news by edits of other kinds than those the thresholds were chosen on, and
 * how many different messages are taken for copies. Prints what docs/copies.md says.
 */
class CopiesIT {
    private static final int FEWEST_WORDS = 60;

    private static final Map<String, BiFunction<List<String>, Random, List<String>>> EDITS = edits();

    @Test
    void findsCopiesOfRealNewsMadeInWaysTheThresholdsWereNotChosenOn() throws IOException {
        List<Message> messages = Gold.messages(Gold.folder());
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Message message : messages) {
            List<String> sentences = sentences(message.text());
            if (words(message.text()) < FEWEST_WORDS || sentences.size() < 4) {
                continue;
            }
            EDITS.forEach((name, edit) -> {
                String copy = String.join(
                        " ", edit.apply(sentences, new Random(message.id().hashCode())));
                Shingles own = Shingles.of(message.text());
                Shingles other = Shingles.of(copy);
                int[] count = counts.computeIfAbsent(name, n -> new int[3]);
                count[0]++;
                if (own.with(other).isCopy()) {
                    count[1]++;
                    count[2] += near(own.sketch(), other.sketch()) ? 1 : 0;
                }
            });
        }
        counts.forEach((name, count) -> System.out.printf(
                Locale.ROOT,
                "copies | %s | %d | %.1f %% | %.1f %%%n",
                name,
                count[0],
                100.0 * count[1] / count[0],
                100.0 * count[2] / count[0]));
        int all = counts.values().stream().mapToInt(count -> count[1]).sum();
        int found = counts.values().stream().mapToInt(count -> count[2]).sum();
        assertThat(found).isGreaterThanOrEqualTo(all * 99 / 100);
    }

    @Test
    void tellsDifferentMessagesApart() throws IOException {
        List<Message> messages = Gold.messages(Gold.folder());
        List<Shingles> bodies =
                messages.stream().map(message -> Shingles.of(message.text())).toList();
        int pairs = 0;
        int met = 0;
        List<String> merged = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            for (int j = i + 1; j < bodies.size(); j++) {
                pairs++;
                var found = bodies.get(i).with(bodies.get(j));
                if (found.isCopy()) {
                    merged.add(messages.get(i).id() + " " + messages.get(j).id() + " " + found.told());
                    met += near(bodies.get(i).sketch(), bodies.get(j).sketch()) ? 1 : 0;
                }
            }
        }
        System.out.println("copies: of " + pairs + " pairs of different messages " + merged.size()
                + " are taken for copies, " + met + " found by their sketches");
        merged.forEach(pair -> System.out.println("copies: " + pair));
        SortedMap<String, Shingles> named = new TreeMap<>();
        IntStream.range(0, bodies.size()).forEach(i -> named.put(messages.get(i).id(), bodies.get(i)));
        long families = Copies.among(named).values().stream()
                .map(Copies.Copy::family)
                .distinct()
                .count();
        System.out.println("copies: families " + families);
        assertThat(merged.size()).isLessThanOrEqualTo(pairs / 10_000);
    }

    private static boolean near(Sketch one, Sketch other) {
        int[] keys = other.keys();
        int shared = (int) Arrays.stream(one.keys())
                .filter(key -> Arrays.binarySearch(keys, key) >= 0)
                .count();
        return one.isLike(other, shared);
    }

    private static Map<String, BiFunction<List<String>, Random, List<String>>> edits() {
        Map<String, BiFunction<List<String>, Random, List<String>>> edits = new LinkedHashMap<>();
        edits.put("last third of the sentences cut", (text, random) -> text.subList(0, (2 * text.size() + 2) / 3));
        edits.put("last half cut", (text, random) -> text.subList(0, (text.size() + 1) / 2));
        edits.put("paragraph of local news of 50 words put in the middle", (text, random) -> {
            List<String> longer = new ArrayList<>(text);
            longer.add(text.size() / 2, local(random));
            return longer;
        });
        edits.put("another headline and agency line before, a credit behind", (text, random) -> {
            List<String> framed = new ArrayList<>(text);
            framed.addFirst("What we know so far of the events of today. From our own desk and agencies. CITY (AFP) -");
            framed.addLast("(AFP) More follows on our site and in tomorrow's paper.");
            return framed;
        });
        edits.put("lead written anew", (text, random) -> {
            List<String> anew = new ArrayList<>(text);
            anew.set(0, local(random));
            return anew;
        });
        edits.put("sentences in another order", (text, random) -> {
            List<String> other = new ArrayList<>(text);
            java.util.Collections.shuffle(other, random);
            return other;
        });
        edits.put(
                "a word left out of every sentence",
                (text, random) ->
                        text.stream().map(sentence -> without(sentence, random)).toList());
        edits.put(
                "the two halves of every third sentence swapped",
                (text, random) -> IntStream.range(0, text.size())
                        .mapToObj(i -> i % 3 == 0 ? turned(text.get(i)) : text.get(i))
                        .toList());
        edits.put("lead anew, last third cut, a word left out of every sentence", (text, random) -> {
            List<String> cut = new ArrayList<>(text.subList(0, (2 * text.size() + 2) / 3));
            cut.set(0, local(random));
            return cut.stream().map(sentence -> without(sentence, random)).toList();
        });
        return edits;
    }

    private static String local(Random random) {
        return random.ints(50, 0, 1 << 20)
                        .mapToObj(i -> Integer.toString(i, 36))
                        .collect(Collectors.joining(" ")) + ".";
    }

    private static String without(String sentence, Random random) {
        List<String> words = new ArrayList<>(List.of(sentence.split("\\s+")));
        words.remove(random.nextInt(words.size()));
        return String.join(" ", words);
    }

    private static String turned(String sentence) {
        List<String> words = List.of(sentence.split("\\s+"));
        int half = words.size() / 2;
        return String.join(" ", words.subList(half, words.size())) + " " + String.join(" ", words.subList(0, half));
    }

    private static List<String> sentences(String text) {
        return Arrays.stream(text.replaceAll("\\s+", " ").strip().split("(?<=[.!?]) "))
                .filter(sentence -> !sentence.isBlank())
                .toList();
    }

    private static int words(String text) {
        return text.split("\\s+").length;
    }
}
