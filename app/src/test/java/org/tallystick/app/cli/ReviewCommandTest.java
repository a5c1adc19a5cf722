package org.tallystick.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.json.ClaimFields;
import org.tallystick.app.ledger.KeptClaim;
import org.tallystick.app.ledger.Ledger;
import org.tallystick.app.ledger.LedgerAddress;
import org.tallystick.lang.Codes;
import org.tallystick.model.Claim;
import org.tallystick.model.Reading;

class ReviewCommandTest {
    private static final Pattern ID = Pattern.compile("(?m)^[0-9a-f]{16}");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private List<String> ids;

    @BeforeEach
    void add() throws IOException {
        Path report = Files.writeString(
                folder.resolve("a.txt"),
                "On Friday 12 civilians were killed near Bakhmut, the army said. Another 30 were wounded. "
                        + "Of the miners 7 never saw daylight again.");
        assertThat(run("add", report.toString(), "--published", "2023-03-18")).isZero();
        ids = ids(said("review", "next", "--reviewer", "ann"));
        assertThat(ids).hasSize(2);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--ledger");
        all.add(folder.resolve("l.tally").toString());
        return Main.run(new PrintWriter(out), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    private String said(String... arguments) {
        out.getBuffer().setLength(0);
        assertThat(run(arguments)).as(err.toString()).isZero();
        return out.toString();
    }

    private static List<String> ids(String text) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = ID.matcher(text);
        while (matcher.find()) {
            ids.add(matcher.group());
        }
        return ids;
    }

    private String number(String text) {
        return text.split(" ", 2)[0];
    }

    @Test
    void acceptsFixesAndShowsWhatChangedAndItsHistory() {
        said("review", "accept", ids.get(0), "--reviewer", "ann");
        String fixed = said("review", "fix", ids.get(1), "victims.side", "UKR", "--reason", "map", "--reviewer", "ann");
        assertThat(fixed).contains("fixed  " + ids.get(1) + "  victims.side: ", "→ UKR");
        assertThat(said("review", "list", ids.get(1))).contains("ann  fixed", "→ UKR", "“map”");
        assertThat(said("review", "next")).contains("Nothing is left to review.");
        assertThat(said("review", "undo", number(fixed))).contains("undid " + number(fixed));
        assertThat(ids(said("review", "next"))).containsExactly(ids.get(1));
        assertThat(said("review", "list", ids.get(1))).contains("fixed (undone)");
    }

    @Test
    void aCorrectedFigureKeepsItsFormAndAWindowItsDays() {
        assertThat(said("review", "fix", ids.get(0), "quantity.low", "13"))
                .contains("quantity.low: 12 → 13", "quantity.high: 12 → 13");
        assertThat(said("review", "fix", ids.get(0), "quantity.form", "at-least"))
                .contains("quantity.high: 13 → unknown");
        assertThat(said("review", "fix", ids.get(0), "time.start", "2023-03-16"))
                .contains("time.edtf: ");
        assertThat(run("verify")).isZero();
    }

    @Test
    void addsAClaimWhoseWordsStandInTheReportOnly() {
        String added = said(
                "review",
                "add",
                "a",
                "--measure",
                "missing",
                "--quote",
                "Of the miners 7 never saw daylight again.",
                "--figure",
                "7",
                "--low",
                "7",
                "--set",
                "victims.side=UKR");
        assertThat(added).contains("added", "missing 7");
        assertThat(said("claims", "--status", "added", "--format", "jsonl")).contains("\"side\":\"UKR\"");
        assertThat(run("review", "add", "a", "--measure", "missing", "--quote", "Nobody wrote this"))
                .isEqualTo(1);
        assertThat(run("review", "add", "a", "--measure", "missing", "--quote", "were"))
                .isEqualTo(1);
        assertThat(run("review", "add", "a", "--quote", "were")).isEqualTo(2);
        assertThat(err.toString().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("does not stand in the text"))
                .anyMatch(line -> line.contains("more than once"))
                .anyMatch(line -> line.contains("--measure"));
    }

    @Test
    void aClaimThatIsThereIsCorrectedOrRejectedButNotAddedAgain() {
        String[] again = {
            "review", "add", "a", "--measure", "killed", "--quote", "12 civilians", "--figure", "12", "--low", "12"
        };
        assertThat(run(again)).isEqualTo(1);
        assertThat(err.toString()).contains("have a claim of this measure already, " + ids.get(0), "correct it");
        said("review", "reject", ids.get(0), "--reason", "not what it says");
        assertThat(said(again)).contains("added");
    }

    @Test
    void takesNoValueThatAFieldCannotHave() {
        for (String wrong : List.of(
                "victims.side Ukraine",
                "place.country Ukraine",
                "place.lat 200",
                "claimant.kind blah",
                "object.kind blah",
                "victims {\"text\":null,\"side\":\"Ukraine\",\"group\":null}")) {
            String[] words = wrong.split(" ", 2);
            assertThat(run("review", "fix", ids.get(0), words[0], words[1]))
                    .as(wrong)
                    .isEqualTo(1);
        }
        assertThat(err.toString().lines())
                .hasSize(6)
                .anyMatch(line -> line.contains("victims.side=Ukraine: no side") && line.contains("say UKR"))
                .anyMatch(line -> line.contains("from -90 to 90"))
                .anyMatch(line -> line.contains("no such kind; those are ") && line.contains("ministry"));
        assertThat(said("review", "fix", ids.get(0), "victims.side", "new-front"))
                .contains("→ new-front");
        assertThat(run("review", "reject", ids.get(0), "--reason", " ")).isEqualTo(2);
    }

    @Test
    void showsOnlyWhatIsAskedForAsNextAndWhatAnUndoUndid() throws IOException {
        assertThat(ids(said("review", "next", "--measure", "wounded"))).containsExactly(ids.get(1));
        assertThat(said("review", "next", "--measure", "captured")).contains("Nothing is left");
        String number = number(said("review", "accept", ids.get(0)));
        assertThat(said("review", "undo", number)).contains("undid " + number + "  accepted  " + ids.get(0));
        assertThat(said("review", "list", ids.get(0))).contains("undid " + number + "  accepted");
        Path strange = Files.writeString(folder.resolve("c.txt"), "Päivää. Tässä ei lue mitään tärkeää tänään.");
        said("add", strange.toString());
        assertThat(said("review", "next")).contains("no pack knows its language", "review add c");
    }

    @Test
    void aReviewedClaimStaysWhereItStandsInItsReport() throws IOException {
        Path other = Files.writeString(folder.resolve("b.txt"), "At Kupiansk 4 soldiers were killed on Friday.");
        said("add", other.toString(), "--published", "2023-03-18");
        String before = said("claims", "--format", "csv");
        said("review", "undo", number(said("review", "accept", ids.get(0))));
        assertThat(said("claims", "--format", "csv")).isEqualTo(before);
        assertThat(said("claims", "--limit", "2")).contains("── a").doesNotContain("── b");
        assertThat(said("claims")).containsOnlyOnce("── a");
    }

    @Test
    void saysInOneLineWhatCannotBeDoneAndDoesTheRest() {
        assertThat(run("review", "accept", "nonsense", ids.get(0))).isEqualTo(1);
        assertThat(run("review", "fix", ids.get(0), "measure", "kild")).isEqualTo(1);
        assertThat(run("review", "fix", ids.get(0), "colour", "red")).isEqualTo(2);
        assertThat(run("review", "undo", "999")).isEqualTo(1);
        assertThat(run("review", "empty", "nowhere")).isEqualTo(1);
        assertThat(run("review", "reject", ids.get(0))).isEqualTo(2);
        assertThat(err.toString().lines())
                .hasSize(6)
                .anyMatch(line -> line.contains("nonsense: no claim") && line.contains("review next"))
                .anyMatch(line -> line.contains("known are [killed, wounded"))
                .anyMatch(line -> line.contains("those are [measure"));
        assertThat(ids(said("review", "next"))).containsExactly(ids.get(1));
    }

    @Test
    void twoBlindCodersSeeNothingOfEachOtherUntilTheyAreCompared() {
        said("review", "accept", ids.get(0), "--reviewer", "ann", "--blind");
        said("review", "fix", ids.get(1), "victims.side", "UKR", "--reviewer", "ann", "--blind");
        assertThat(ids(said("review", "next", "--reviewer", "bob", "--blind"))).isEqualTo(ids);
        assertThat(said("review", "list", "a", "--reviewer", "bob", "--blind")).contains("No reviews of a by bob.");
        assertThat(run("agreement")).isEqualTo(1);
        assertThat(err.toString()).contains("agreement takes two reviewers");

        said("review", "accept", ids.get(0), "--reviewer", "bob", "--blind");
        said("review", "fix", ids.get(1), "victims.side", "RUS", "--reviewer", "bob", "--blind");
        assertThat(said("agreement", "--disagreements"))
                .contains("reviewers: ann, bob", "100 %", "victims.side  ann: UKR, bob: RUS");
        assertThat(said("agreement", "--reviewers", "bob,ann", "--format", "jsonl")
                        .lines())
                .contains("{\"field\":\"measure\",\"alpha\":1.0,\"units\":2,\"same\":2,\"why\":null}");
        assertThat(run("agreement", "--reviewers", "ann,cyd")).isEqualTo(1);
        assertThat(run("verify")).isZero();
    }

    @Test
    void readingAgainWithTheSameEngineChangesNothing() {
        said("review", "fix", ids.get(1), "victims.side", "UKR", "--reviewer", "ann");
        String before = said("claims", "--format", "jsonl");
        assertThat(said("reread", "--apply")).contains("1 report read again, 0 of them", "0 new readings kept");
        assertThat(said("claims", "--format", "jsonl")).isEqualTo(before);
        assertThat(said("reread", "--report", "other")).contains("0 reports read again");
        assertThat(run("reread", "--as-of", "2020-01-01")).isEqualTo(2);
    }

    /** The ledger gets a reading such as an older engine might have given: without the second claim, the first of another side. */
    @Test
    void showsWhatReadingAgainWouldChangeAndWhatReviewsHold() {
        LedgerAddress.File address = new LedgerAddress.File(folder.resolve("l.tally"));
        try (Ledger ledger = Ledger.open(address, "0.0", Clock.systemUTC())) {
            KeptClaim first = ledger.read(snapshot -> Objects.requireNonNull(snapshot.claim(ids.get(0))));
            Claim old = ClaimFields.set(first.claim(), "victims.side", "RUS");
            Reading reading = new Reading(first.report().report(), "en", "en 0", List.of(old), List.of());
            ledger.write(entries -> entries.read(reading, "a"));
        }
        String claims = said("claims", "--format", "jsonl");
        assertThat(said("reread"))
                .contains("~ " + ids.get(0), "victims.side: RUS → ", "+ " + ids.get(1), "--apply keeps")
                .contains("1 of them differently: 1 claim added, 0 gone, 1 changed; 0 of these held")
                .contains("fields that changed: victims.side 1");
        assertThat(said("claims", "--format", "jsonl")).isEqualTo(claims);

        said("review", "accept", ids.get(0), "--reviewer", "ann");
        assertThat(said("reread", "--format", "jsonl"))
                .contains("\"change\":\"changed\",\"claim\":\"" + ids.get(0), "\"held\":\"accepted by ann\"");
        assertThat(said("reread", "--apply")).contains("stays as it is: accepted by ann", "1 new reading kept");
        assertThat(said("claims", "--format", "jsonl")).contains("\"side\":\"RUS\"", ids.get(1));
        assertThat(run("verify")).isZero();
    }

    @Test
    void theDocumentationNamesEveryCommandAndFieldThereIs() throws IOException {
        String page = Files.readString(Path.of("../docs/review.md"));
        assertThat(page)
                .contains(Codes.claimantKinds().stream()
                        .map(kind -> "`" + kind + "`")
                        .toList());
        assertThat(page)
                .contains(ClaimFields.FIXABLE.stream().map(f -> "`" + f + "`").toList());
        Matcher named =
                Pattern.compile("tallystick (review [a-z]+|reread|agreement)").matcher(page);
        List<String> commands = new ArrayList<>();
        while (named.find()) {
            commands.add(named.group(1));
            List<String> help = new ArrayList<>(List.of(named.group(1).split(" ")));
            help.add("--help");
            assertThat(run(help.toArray(String[]::new))).as(named.group()).isZero();
        }
        for (String action : "next accept reject fix add empty note undo list".split(" ")) {
            assertThat(commands).contains("review " + action);
        }
        assertThat(commands).contains("reread", "agreement");
    }
}
