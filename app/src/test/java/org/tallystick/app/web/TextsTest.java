package org.tallystick.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tallystick.app.dispute.ReviewOrder;
import org.tallystick.app.ledger.Review;
import org.tallystick.app.ledger.Status;
import org.tallystick.dispute.Ground;
import org.tallystick.dispute.Interest;
import org.tallystick.dispute.Stance;
import org.tallystick.dispute.State;
import org.tallystick.model.Form;
import org.tallystick.model.Group;
import org.tallystick.model.Measure;
import org.tallystick.model.Modality;
import org.tallystick.model.Precision;
import org.tallystick.model.Scope;

class TextsTest {
    private static final Pattern SAID = Pattern.compile("say\\(\"([a-z._-]+)\"[,)]");
    private static final Pattern NAMED = Pattern.compile("\"([a-z]+(?:[._-][a-z]+)+)\"");

    @Test
    void allLanguagesHaveTheSameTexts() {
        Set<String> first = Texts.all().getFirst().keys();
        assertThat(Texts.all())
                .allSatisfy(
                        texts -> assertThat(texts.keys()).as(texts.code()).containsExactlyInAnyOrderElementsOf(first));
    }

    @Test
    void everyTextThatIsSaidIsThere() throws IOException {
        Set<String> said = found(SAID);
        assertThat(said).hasSizeGreaterThan(50);
        assertThat(Texts.all().getFirst().keys()).containsAll(said).containsAll(composed());
    }

    @Test
    void everyTextIsSaid() throws IOException {
        Set<String> named = found(NAMED);
        named.addAll(composed());
        Set<String> next = new TreeSet<>();
        named.stream().filter(key -> key.startsWith("problem.")).forEach(key -> next.add(key + ".next"));
        named.addAll(next);
        assertThat(named).containsAll(Texts.all().getFirst().keys());
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        for (String folder : new String[] {
            "src/main/jte", "src/main/java/org/tallystick/app/web", "src/main/java/org/tallystick/app/export"
        }) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher matcher = pattern.matcher(Files.readString(file));
                    while (matcher.find()) {
                        found.add(matcher.group(1));
                    }
                }
            }
        }
        return found;
    }

    /** Texts whose names are put together out of words of the data. */
    private static Set<String> composed() {
        Set<String> composed = new TreeSet<>(Set.of("dispute.ruling.split", "dispute.ruling.merge"));
        Stream.of("home", "claims", "disputes", "toll", "map", "exchanges", "sources", "review", "reports")
                .forEach(part -> composed.add("nav." + part));
        Claims.FACETS.forEach(field -> composed.add("facet." + field.word()));
        for (State state : State.values()) {
            composed.add("state." + state.word());
            composed.add("state." + state.word() + ".why");
        }
        for (Stance.Kind kind : Stance.Kind.values()) {
            composed.add("stance." + kind.word());
        }
        for (Interest interest : Interest.values()) {
            composed.add("interest." + interest.name().toLowerCase(Locale.ROOT));
        }
        words(composed, "measure", Measure.values(), Measure::word);
        words(composed, "modality", Modality.values(), Modality::word);
        words(composed, "group", Group.values(), Group::word);
        words(composed, "form", Form.values(), Form::word);
        words(composed, "ground", Ground.values(), Ground::word);
        words(composed, "scope", Scope.values(), Scope::word);
        words(composed, "precision", Precision.values(), Precision::word);
        words(composed, "status", Status.values(), Status::word);
        words(composed, "action", Review.Action.values(), Review.Action::word);
        words(composed, "doubt", ReviewOrder.Doubt.values(), ReviewOrder.Doubt::word);
        Stream.of("earlier", "later", "shorter", "longer").forEach(step -> composed.add("map.step." + step));
        Stream.of("figure", "measure", "victims", "claimant", "modality", "place", "window", "scope")
                .forEach(field -> composed.add("field." + field));
        return composed;
    }

    private static <E> void words(Set<String> composed, String name, E[] values, Function<E, String> word) {
        Stream.of(values).forEach(value -> composed.add(name + "." + word.apply(value)));
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertThat(Texts.of("en").say("count.claims", 1234)).isEqualTo("1,234 claims");
        assertThat(Texts.of("nl").say("count.claims", 1234)).isEqualTo("1.234 claims");
        assertThat(Texts.of("nl").say("count.claims", 0)).isEqualTo("geen claims");
    }
}
