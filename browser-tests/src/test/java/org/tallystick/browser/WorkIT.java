package org.tallystick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do on the pages, each time in a ledger of its own. */
class WorkIT {
    private static final String KYIV =
            "Ukraine's army said on Monday that 400 Russian soldiers were killed in Makiivka.";
    private static final String MOSCOW =
            "Russia's defence ministry said on Monday that 63 Russian soldiers were killed in Makiivka.";

    @TempDir
    private Path folder;

    private Program program;
    private Visit visit;
    private Page page;

    @BeforeEach
    void start() {
        program = Program.empty(folder);
        visit = new Visit(program);
        page = visit.page;
    }

    @AfterEach
    void stop() {
        visit.close();
        program.close();
    }

    private void keep(String text) {
        page.navigate("/");
        page.locator("textarea[name=text]").fill(text);
        page.locator("input[name=published]").fill("2023-01-03");
        assertThat(page.locator("#read .f").first()).isVisible();
        page.keyboard().press("Control+Enter");
        page.waitForURL(Pattern.compile(".*/reports/pasted-.*"));
    }

    private void dispute() {
        keep(KYIV);
        keep(MOSCOW);
        page.navigate("/disputes");
        page.locator("main .lines a").first().click();
        page.waitForURL(Pattern.compile(".*/disputes/q.*"));
    }

    @Test
    void pastedClaimsAreStoredAndMakeADispute() {
        page.navigate("/");
        page.locator("textarea[name=text]").fill(KYIV);
        assertThat(page.locator("#read .f").first()).hasText("400");
        assertThat(program.json("/claims.json").path("total").asInt())
                .as("nothing is kept until asked")
                .isZero();
        keep(KYIV);
        assertThat(page.locator("h1")).hasCount(1);
        dispute();
        assertThat(page.locator("h1")).containsText("Makiivka");
        assertThat(page.locator(".plot .row.pick")).hasCount(2);
        page.locator(".plot .row.pick").first().hover();
        assertThat(page.locator("blockquote.lit")).hasCount(1);
        visit.isClean();
    }

    @Test
    void aQuestionIsSplitAndPutTogetherAgainByKeys() {
        dispute();
        String before = program.json("/disputes.json").toString();
        page.keyboard().press("m");
        page.keyboard().press("Escape");
        page.locator("h1").click();
        page.keyboard().press("s");
        assertThat(Visit.violations(page)).as("with its forms open").isEmpty();
        page.locator("details[data-key=s] input[name=claim]").first().check();
        page.locator("details[data-key=s] button").click();
        assertThat(page.locator("#rulings")).isVisible();
        assertThat(program.json("/disputes.json").path("total").asInt()).isZero();
        page.locator("form[action$='/undo'] button").click();
        assertThat(page.locator(".plot .row.pick")).hasCount(2);
        assertThat(program.json("/disputes.json").toString()).isEqualTo(before);
        visit.isClean();
    }

    @Test
    void twoQuestionsAreMerged() {
        dispute();
        page.keyboard().press("s");
        page.locator("details[data-key=s] input[name=claim]").first().check();
        page.locator("details[data-key=s] button").click();
        var apart = program.json("/disputes.json?single=yes").path("items");
        page.navigate("/disputes/" + apart.at("/0/id").asText());
        page.keyboard().press("m");
        page.locator("input[name=with]").fill(apart.at("/1/id").asText());
        page.keyboard().press("Enter");
        assertThat(page.locator(".plot .row.pick")).hasCount(2);
        visit.isClean();
    }

    @Test
    void backAndForwardLeadWhereTheyDid() {
        dispute();
        String question = page.url();
        page.navigate("/claims?measure=killed");
        page.locator(".facets a", new Page.LocatorOptions().setHasText("UKR"))
                .first()
                .click();
        page.waitForURL(Pattern.compile(".*claimant.*|.*side.*"));
        String filtered = page.url();
        page.goBack();
        assertThat(page.url()).endsWith("/claims?measure=killed");
        page.goBack();
        assertThat(page.url()).isEqualTo(question);
        page.goForward();
        page.goForward();
        assertThat(page.url()).isEqualTo(filtered);
        visit.isClean();
    }

    @Test
    void twoTabsSeeTheSameLedger() {
        keep(KYIV);
        Page other = visit.tab();
        other.navigate("/claims");
        assertThat(other.locator("table.led tbody tr")).hasCount(1);
        keep(MOSCOW);
        other.reload();
        assertThat(other.locator("table.led tbody tr")).hasCount(2);
        other.navigate("/disputes");
        other.locator("main .lines a").first().click();
        other.waitForURL(Pattern.compile(".*/disputes/q.*"));
        other.keyboard().press("s");
        other.locator("details[data-key=s] input[name=claim]").first().check();
        other.locator("details[data-key=s] button").click();
        page.navigate("/disputes");
        assertThat(page.locator("main .lines li")).hasCount(0);
        visit.isClean();
    }

    @Test
    void tenClaimsAreReviewedByKeysAlone() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            text.append("At least ").append(11 + 7 * i).append(" civilians were killed in ");
            text.append(i % 2 == 0 ? "Kharkiv" : "Odesa")
                    .append(" on ")
                    .append(2 + i)
                    .append(" January 2023, the governor said. ");
        }
        keep(text.toString());
        int claims = program.json("/claims.json").path("total").asInt();
        assertThat(claims).isGreaterThanOrEqualTo(10);
        page.navigate("/review");
        left(claims);
        page.keyboard().press("a");
        left(claims - 1);
        page.keyboard().press("u");
        left(claims);
        page.keyboard().press("a");
        left(claims - 1);
        page.keyboard().press("x");
        page.keyboard().type("The number counts something else");
        page.keyboard().press("Enter");
        left(claims - 2);
        String skipped = page.locator("#claim").textContent();
        page.keyboard().press(" ");
        assertThat(page.locator("#claim")).not().hasText(skipped);
        page.keyboard().press("n");
        page.keyboard().type("Ask the governor");
        page.keyboard().press("Enter");
        assertThat(page.locator("table.cmp tr").first()).containsText("Ask the governor");
        page.keyboard().press("5");
        page.keyboard().press("1");
        assertThat(page.locator("header").getByText("fixed", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        page.navigate("/review");
        for (int done = 3; done < claims; done++) {
            left(claims - done);
            page.keyboard().press("a");
        }
        assertThat(page.locator("main h2").first()).hasText("Nothing is left to review");
        assertThat(program.json("/claims.json?status=accepted").path("total").asInt())
                .isEqualTo(claims - 2);
        assertThat(program.json("/claims.json?status=rejected").path("total").asInt())
                .isEqualTo(1);
        visit.isClean();
    }

    private void left(int claims) {
        assertThat(page.locator(".tally")).containsText(claims + " left");
    }

    @Test
    void aClaimThatWasMissedIsAddedBySelectingItsWords() {
        keep(KYIV + "\n\nThe mayor counted 12 empty beds.");
        page.evaluate(
                "() => { const text = [...document.querySelectorAll('.txt')].at(-1); const range = document.createRange();"
                        + " range.selectNodeContents(text); getSelection().removeAllRanges(); getSelection().addRange(range);"
                        + " text.dispatchEvent(new MouseEvent('mouseup', { bubbles: true })); }");
        assertThat(page.locator("#missed textarea")).hasValue("The mayor counted 12 empty beds.");
        assertThat(page.locator("#missed input[name=low]")).hasValue("12");
        page.locator("#missed form button").click();
        assertThat(page.locator(".card")).hasCount(2);
        assertThat(program.json("/claims.json?status=added").path("total").asInt())
                .isEqualTo(1);
        visit.isClean();
    }

    @Test
    void aClaimTellsWhereItComesFromInADrawer() {
        dispute();
        page.locator("[data-drawer]").first().click();
        assertThat(page.locator("#drawer")).isVisible();
        assertThat(page.locator("#drawer")).containsText("SHA-256");
        assertThat(Visit.violations(page)).isEmpty();
        page.keyboard().press("Escape");
        assertThat(page.locator("#drawer")).not().isVisible();
        visit.isClean();
    }

    @Test
    void filesAreTakenInAndToldAsItGoesOn() throws Exception {
        Path one = Files.writeString(folder.resolve("one.txt"), KYIV);
        Path two = Files.writeString(folder.resolve("two.txt"), MOSCOW);
        Path odd = Files.write(folder.resolve("odd.bin"), new byte[] {0, 1, 2, 3});
        page.navigate("/");
        page.locator("input[type=file]").first().setInputFiles(new Path[] {one, two, odd});
        page.locator("[data-drop] button").click();
        page.waitForURL(Pattern.compile(".*/intake/.*"));
        assertThat(page.locator("[data-ended]")).hasText("All done");
        assertThat(page.locator("[data-count=added]")).hasText("2");
        assertThat(page.locator("[data-lines]")).containsText("odd.bin");
        assertThat(Visit.violations(page)).isEmpty();
        page.navigate("/");
        assertThat(page.locator("#news")).isVisible();
        visit.isClean();
    }

    @Test
    void anEmptyLedgerTakesTheSamplesIn() {
        page.navigate("/");
        page.locator("form[action='/samples'] button").click();
        page.waitForURL(Pattern.compile(".*/intake/.*"));
        assertThat(page.locator("[data-ended]"))
                .hasText("All done", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        assertThat(program.json("/disputes.json").path("total").asInt()).isGreaterThan(10);
        visit.isClean();
    }

    @Test
    void whatAReportHoldsNeverRuns() {
        String hostile =
                "<script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)> \u202E\u2066<a href=javascript:alert(4)>x</a> "
                        + KYIV + " </article></main></body>\u0000<b><i><table>";
        page.navigate("/");
        page.locator("textarea[name=text]").fill(hostile);
        page.locator("input[name=published]").fill("2023-01-03");
        page.locator("input[name=publisher]").fill("\"><script>alert(5)</script>");
        page.locator("input[name=title]").fill("<b onclick=alert(6)>Title " + "x".repeat(5_000_000));
        page.keyboard().press("Control+Enter");
        page.waitForURL(Pattern.compile(".*/reports/pasted-.*"));
        for (String path : new String[] {
            page.url().replaceFirst("http://[^/]+", ""),
            "/",
            "/reports",
            "/claims",
            "/disputes?single=yes",
            "/review",
            "/map?single=yes",
            "/toll",
            "/sources",
            "/exchanges"
        }) {
            page.navigate(path);
            assertThat(page.locator("main script[src='']").count()).isZero();
            assertThat(page.locator("[onerror], [onload], [onclick], a[href^=javascript]")
                            .count())
                    .as(path)
                    .isZero();
        }
        visit.isClean();
    }

    @Test
    void nothingIsChangedWithoutTheTokenOfAPage() {
        keep(KYIV);
        String before = program.json("/claims.json").toString();
        program.json("/openapi.json").path("paths").properties().stream()
                .filter(path -> path.getValue().has("post"))
                .map(path -> path.getKey().replaceAll("[{][a-z]+[}]", "1"))
                .forEach(path -> assertThat(page.evaluate(
                                "async (path) => (await fetch(path, { method: 'POST', body: new URLSearchParams({ text: 'x' }) })).status",
                                path))
                        .as(path)
                        .isEqualTo(403));
        assertThat(program.json("/claims.json").toString()).isEqualTo(before);
    }

    @Test
    void anEmptyLedgerSaysWhatToDo() {
        for (String path : new String[] {
            "/", "/claims", "/disputes", "/toll", "/map", "/exchanges", "/sources", "/review", "/reports"
        }) {
            page.navigate(path);
            assertThat(page.locator(".nothing, .empty, .ways").first()).isVisible();
            assertThat(Visit.violations(page)).as(path).isEmpty();
        }
        visit.isClean();
    }
}
