package org.tallystick.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.json.ClaimFields;
import org.tallystick.app.ledger.Review;
import org.tallystick.app.ledger.ReviewedReport;
import org.tallystick.app.ledger.Reviews;
import org.tallystick.app.review.AddedClaim;
import org.tallystick.model.Claim;
import org.tallystick.model.Report;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tallystick review add}: a claim that the engine missed. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Adds a claim that was missed. Its words must stand in the report's text; where is worked out.",
            "Example: review add REPORT --measure killed --quote \"Some 12 miners died\" --figure 12 --low 12"
        })
final class ReviewAdd implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(paramLabel = "REPORT", description = "Id of the report.")
    private String report;

    @Option(names = "--quote", paramLabel = "WORDS", description = "The words of the claim, exactly.")
    private @Nullable String quote;

    @Option(names = "--measure", paramLabel = "WORD", description = "killed, wounded, missing, …")
    private @Nullable String measure;

    @Option(names = "--figure", paramLabel = "WORDS", description = "The words of the figure, within the quote.")
    private @Nullable String figure;

    @Option(names = "--low", paramLabel = "N", description = "Lowest value that the words allow.")
    private @Nullable Double low;

    @Option(names = "--high", paramLabel = "N", description = "Highest value; without it the same, if the form allows.")
    private @Nullable Double high;

    @Option(
            names = "--form",
            paramLabel = "WORD",
            description = "exact, approximate, at-least, at-most, range, vague; else exact, or range.")
    private @Nullable String form;

    @Option(names = "--set", paramLabel = "FIELD=VALUE", description = "Any other field, as often as needed.")
    private Map<String, String> fields = new LinkedHashMap<>();

    @Option(
            names = "--json",
            paramLabel = "CLAIM",
            description = "The claim as JSON in place of these options, positions left out.")
    private @Nullable String json;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, in your words.")
    private @Nullable String reason;

    @Mixin
    private ReviewOptions options;

    @CommandLine.Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ReviewRun run = new ReviewRun(spec, options);
        if (json == null && (quote == null || measure == null)) {
            throw run.wrong("a claim needs --quote and --measure, or --json");
        }
        return run.with(ledger -> {
            ReviewedReport seen = run.report(ledger, report);
            if (seen == null) {
                return 1;
            }
            Report kept = seen.report().report();
            try {
                Review review = Reviews.added(seen, claim(kept), options.reviewer(), reason);
                run.store(ledger, review, kept.text());
            } catch (IllegalArgumentException e) {
                run.fail(report + ": " + e.getMessage());
            }
            return 0;
        });
    }

    private Claim claim(Report kept) {
        Claim claim = AddedClaim.of(kept, node());
        for (Map.Entry<String, String> field : fields.entrySet()) {
            claim = ClaimFields.set(claim, field.getKey(), field.getValue());
        }
        return claim;
    }

    private ObjectNode node() {
        if (json != null) {
            try {
                if (JSON.readTree(json) instanceof ObjectNode given
                        && given.path("evidence").isObject()) {
                    return given;
                }
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("--json: not JSON: " + e.getOriginalMessage(), e);
            }
            throw new IllegalArgumentException("--json: expected an object with evidence.quote");
        }
        if (quote == null || measure == null) {
            throw new IllegalArgumentException("a claim needs --quote and --measure, or --json");
        }
        return AddedClaim.described(measure, quote, figure, low, high, form);
    }
}
