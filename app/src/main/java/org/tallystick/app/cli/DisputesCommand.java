package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.Contest;
import org.tallystick.app.dispute.Dossier;
import org.tallystick.app.dispute.QuestionFilter;
import org.tallystick.app.dispute.Ratings;
import org.tallystick.app.export.Look;
import org.tallystick.app.export.dispute.DisputeList;
import org.tallystick.app.export.dispute.DisputeText;
import org.tallystick.app.export.dispute.ExchangeJson;
import org.tallystick.app.export.dispute.ExchangeText;
import org.tallystick.app.export.dispute.IntervalPlot;
import org.tallystick.app.export.dispute.QuestionJson;
import org.tallystick.dispute.Exchange;
import org.tallystick.dispute.Exchanges;
import org.tallystick.dispute.Question;
import org.tallystick.dispute.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tallystick disputes}: which claims answer the same question, and whether they agree. */
@Command(
        name = "disputes",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the questions that claims answer, and how the answers stand to each other.",
            "The claims are those of the ledger; or of the files, folders and addresses named, which are read for it and"
                    + " not kept. The most contested question comes first."
        },
        footer = {
            "",
            "States:",
            "  contradicted  figures in force of which only one can be true",
            "  corroborated  independent origins whose figures can all be true",
            "  denied        somebody says that it is not so, and nothing more",
            "  superseded    an old and a new figure of one line",
            "  one-voice     one origin, whatever number of reports carry it",
            "",
            "The text shows questions with several claims, jsonl all of them, one a line.",
            "Exit codes: 0 done, 1 some input could not be read, 2 wrong usage."
        })
final class DisputesCommand implements Callable<Integer> {
    /** Forms that questions are printed in. */
    enum Format {
        TEXT,
        JSONL
    }

    private static final int USUAL_LIMIT = 20;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files, folders, addresses, or - for standard input; without any, the ledger.")
    private List<String> inputs = List.of();

    @Mixin
    private DossierOptions dossier;

    @Option(names = "--state", paramLabel = "WORD", description = "contradicted, …; several by commas.", split = ",")
    private List<String> state = List.of();

    @Option(
            names = "--place",
            paramLabel = "NAME",
            description = "A claim of the question names this place; part of the name will do.")
    private @Nullable String place;

    @Option(
            names = "--between",
            paramLabel = "A,B",
            description = "On people or things of either side, answered by either: RUS,UKR.",
            split = ",")
    private List<String> between = List.of();

    @Option(names = "--measure", paramLabel = "WORD", description = "killed, wounded, …", split = ",")
    private List<String> measure = List.of();

    @Option(
            names = "--exchanges",
            description = "What each side of a war says of its own and of the other's losses, in place of questions.")
    private boolean exchanges;

    @Option(names = "--all", description = "Text: also questions with a single claim.")
    private boolean all;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most N questions; 0 for all. Default 20 in text, else all.")
    private @Nullable Integer limit;

    @Option(names = "--full", description = "Text: each question with its plot and its sentences.")
    private boolean full;

    @Mixin
    private PictureOptions picture;

    @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES}; default text.")
    private Format format;

    @Option(names = "--color", defaultValue = "auto", description = "${COMPLETION-CANDIDATES}; default auto.")
    private Colour colour;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private boolean failed;

    @Override
    public Integer call() {
        QuestionFilter asked = asked();
        picture.check(spec);
        Wording wording = dossier.wording(spec);
        int code = dossier.with(spec, inputs, found -> print(found, asked, wording));
        return failed ? 1 : code;
    }

    private void print(Dossier found, QuestionFilter asked, Wording wording) {
        boolean text = format == Format.TEXT;
        if (exchanges) {
            exchanges(found.questions().stream().filter(asked::isOn).toList(), found, text);
            return;
        }
        List<Question> questions = new ArrayList<>(
                found.questions().stream().filter(asked::accepts).toList());
        int single = (int) questions.stream().filter(Contest::isSingle).count();
        if (text && !all) {
            questions.removeIf(Contest::isSingle);
        }
        questions.sort(Contest.MOST_CONTESTED);
        int most = limit == null ? (text ? USUAL_LIMIT : 0) : limit;
        List<Question> shown = most == 0 ? questions : questions.subList(0, Math.min(most, questions.size()));
        PrintWriter out = spec.commandLine().getOut();
        if (!text) {
            Ratings ratings = new Ratings(found.ratings());
            shown.forEach(question -> out.print(QuestionJson.line(question, wording.of(question), ratings) + "\n"));
        } else {
            text(shown, found, wording, out);
            out.println(total(shown.size(), questions.size(), all ? 0 : single));
        }
        if (picture.wanted()) {
            List<IntervalPlot> plots = shown.stream()
                    .map(question -> IntervalPlot.of(question, wording.of(question), found))
                    .toList();
            failed = !picture.write(spec, plots);
        }
    }

    private void text(List<Question> shown, Dossier found, Wording wording, PrintWriter out) {
        Look look = new Look(colour.on(false), false, Terminal.width());
        DisputeList list = new DisputeList(out, look);
        DisputeText whole = new DisputeText(out, look, picture.log());
        for (Question question : shown) {
            if (full) {
                whole.brief(IntervalPlot.of(question, wording.of(question), found));
                out.println();
            } else {
                list.add(question, wording.of(question));
            }
        }
    }

    private void exchanges(List<Question> questions, Dossier found, boolean text) {
        PrintWriter out = spec.commandLine().getOut();
        List<Exchange> all = Exchanges.of(questions);
        List<Exchange> shown = limit == null || limit == 0 ? all : all.subList(0, Math.min(limit, all.size()));
        if (!text) {
            shown.forEach(exchange -> out.print(ExchangeJson.line(exchange) + "\n"));
            return;
        }
        ExchangeText printed = new ExchangeText(
                out, new Look(colour.on(false), false, Terminal.width()), dossier.wording(spec), found);
        shown.forEach(printed::print);
        out.println(Counted.of(shown.size(), "exchange"));
    }

    private static String total(int shown, int all, int single) {
        String total = shown == all
                ? Counted.of(all, "question") + (single == 0 ? "" : " with several claims")
                : String.format(Locale.ROOT, "%,d of %,d questions; --limit 0 shows all", shown, all);
        return single == 0
                ? total
                : String.format(Locale.ROOT, "%s; %,d more with a single claim, --all shows them", total, single);
    }

    private QuestionFilter asked() {
        if (limit != null && limit < 0) {
            throw wrong("--limit " + limit + ": expected 1 or more, or 0 for all");
        }
        if (!between.isEmpty() && between.size() != 2) {
            throw wrong("--between " + String.join(",", between) + ": expected two sides, as RUS,UKR");
        }
        try {
            return QuestionFilter.of(state, measure, between, place);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
