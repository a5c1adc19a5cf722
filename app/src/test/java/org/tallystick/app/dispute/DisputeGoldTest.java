package org.tallystick.app.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tallystick.dispute.Account;
import org.tallystick.dispute.Question;
import org.tallystick.dispute.Questions;
import org.tallystick.dispute.Stance;

/** Questions and stances against those that a reader of the reports decided; README.md beside the lists says how. */
class DisputeGoldTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> question = new TreeMap<>();
    private final Map<Set<String>, JsonNode> stances = new HashMap<>();
    private final StringBuilder errors = new StringBuilder();

    private GoldArticles open() throws IOException {
        String named = System.getenv("TALLYSTICK_GOLD");
        Path folder = (named == null ? Path.of("..", "..", "shared", "gold") : Path.of(named)).resolve("articles");
        assumeTrue(Files.isDirectory(folder), "no hand-made claims at " + folder + ": stances are not compared");
        for (String cluster : resource("clusters.txt").lines().toList()) {
            JsonNode gold = JSON.readTree(resource(cluster + ".json"));
            for (JsonNode one : gold.path("questions")) {
                one.path("claims")
                        .forEach(claim -> question.put(
                                claim.asText(), cluster + " " + one.path("key").asText()));
            }
            for (JsonNode stance : gold.path("stances")) {
                stances.put(Set.of(stance.path("a").asText(), stance.path("b").asText()), stance);
            }
        }
        Map<String, String> objects = new HashMap<>();
        resource("objects.tsv").lines().skip(1).forEach(line -> objects.put(line.split("\t")[0], line.split("\t")[1]));
        return new GoldArticles(folder, objects);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(DisputeGoldTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private record Score(double precision, double recall, double stances, int pairs) {
        double f1() {
            return 2 * precision * recall / (precision + recall);
        }
    }

    private Score score(List<Account> accounts) {
        List<Question> found = Questions.of(accounts);
        Map<String, String> predicted = new HashMap<>();
        Map<Set<String>, Stance> said = new HashMap<>();
        for (Question one : found) {
            one.accounts().forEach(account -> predicted.put(account.claim().id(), one.id()));
            one.stances().forEach(stance -> said.put(Set.of(stance.a(), stance.b()), stance));
        }
        Set<String> present = new TreeSet<>(question.keySet());
        present.retainAll(predicted.keySet());
        Map<String, Set<String>> wanted = groups(present, question);
        Map<String, Set<String>> given = groups(present, predicted);
        double precision = 0;
        double recall = 0;
        int several = 0;
        for (String claim : present) {
            Set<String> gold = wanted.get(question.get(claim));
            Set<String> ours = given.get(predicted.get(claim));
            if (gold.size() > 1 || ours.size() > 1) {
                Set<String> both = new HashSet<>(gold);
                both.retainAll(ours);
                precision += both.size() / (double) ours.size();
                recall += both.size() / (double) gold.size();
                several++;
                if (!gold.equals(ours)) {
                    errors.append("group ")
                            .append(claim)
                            .append(" ")
                            .append(question.get(claim))
                            .append(": ")
                            .append(gold)
                            .append(" but ")
                            .append(ours)
                            .append("\n");
                }
            }
        }
        int right = 0;
        int pairs = 0;
        for (Map.Entry<Set<String>, JsonNode> pair : stances.entrySet()) {
            if (present.containsAll(pair.getKey())) {
                pairs++;
                Stance stance = said.get(pair.getKey());
                String kind = pair.getValue().path("stance").asText();
                boolean directed = kind.equals("supersedes") || kind.equals("narrows");
                boolean same = stance != null
                        && stance.kind().word().equals(kind)
                        && (!directed
                                || stance.a().equals(pair.getValue().path("a").asText()));
                right += same ? 1 : 0;
                if (!same) {
                    errors.append("stance ")
                            .append(pair.getValue().path("a").asText())
                            .append(" ")
                            .append(kind)
                            .append(" ")
                            .append(pair.getValue().path("b").asText())
                            .append(" but ")
                            .append(
                                    stance == null
                                            ? "not together"
                                            : stance.a() + " " + stance.kind().word())
                            .append("\n");
                }
            }
        }
        return new Score(precision / several, recall / several, right / (double) pairs, pairs);
    }

    private static Map<String, Set<String>> groups(Set<String> present, Map<String, String> of) {
        Map<String, Set<String>> groups = new HashMap<>();
        present.forEach(claim ->
                groups.computeIfAbsent(of.get(claim), g -> new TreeSet<>()).add(claim));
        return groups;
    }

    @Test
    void handMadeClaimsMeetAsAReaderPutThem() throws IOException {
        Score score = score(open().made(question.keySet()));
        assertThat(score.pairs()).as(errors.toString()).isGreaterThan(100);
        assertThat(score.f1()).as(errors.toString()).isGreaterThanOrEqualTo(0.90);
        assertThat(score.stances()).as(errors.toString()).isGreaterThanOrEqualTo(0.90);
    }

    /** What the reading of a report gets wrong parts its claims from those of others: this shows how far it reaches. */
    @Test
    void claimsAsTheyAreReadMeetToo() throws IOException {
        Score score = score(open().read(question.keySet()));
        assertThat(score.f1()).as(errors.toString()).isGreaterThanOrEqualTo(0.87);
        assertThat(score.stances()).as(errors.toString()).isGreaterThanOrEqualTo(0.71);
    }
}
