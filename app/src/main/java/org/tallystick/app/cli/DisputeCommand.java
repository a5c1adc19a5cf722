package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.Dossier;
import org.tallystick.app.dispute.Ratings;
import org.tallystick.app.export.Look;
import org.tallystick.app.export.dispute.DisputeText;
import org.tallystick.app.export.dispute.IntervalPlot;
import org.tallystick.app.export.dispute.QuestionJson;
import org.tallystick.dispute.Question;
import org.tallystick.dispute.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tallystick dispute ID}: one question with its plot and its sentences. */
@Command(
        name = "dispute",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a question with a plot of what each voice says and the sentences that say it.",
            "Its id is the one that disputes prints, or the first letters of it, or the id of one of its claims."
        },
        footer = {
            "",
            "Marks: ● exact, ╌●╌ about, ━━ from-to, ├──▷ at least, ◁──┤ at most, ▒▒ a vague word, ○ denied,",
            "  ◌ superseded. Arrows have one length and stand for no value. No mark is a midpoint.",
            "",
            "Exit codes: 0 done, 1 no such question or some input could not be read, 2 wrong usage."
        })
final class DisputeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "ID", description = "The question.")
    private String id;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files, folders, addresses, or - for standard input; without any, the ledger.")
    private List<String> inputs = List.of();

    @Mixin
    private DossierOptions dossier;

    @Mixin
    private PictureOptions picture;

    @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES}; default text.")
    private DisputesCommand.Format format;

    @Option(names = "--color", defaultValue = "auto", description = "${COMPLETION-CANDIDATES}; default auto.")
    private Colour colour;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private boolean failed;

    @Override
    public Integer call() {
        picture.check(spec);
        Wording wording = dossier.wording(spec);
        int code = dossier.with(spec, inputs, found -> print(found, wording));
        return failed ? 1 : code;
    }

    private void print(Dossier found, Wording wording) {
        Question question = question(found.questions());
        if (question == null) {
            return;
        }
        String sentence = wording.of(question);
        IntervalPlot drawn = IntervalPlot.of(question, sentence, found);
        PrintWriter out = spec.commandLine().getOut();
        if (format == DisputesCommand.Format.JSONL) {
            out.print(QuestionJson.line(question, sentence, new Ratings(found.ratings())) + "\n");
        } else {
            new DisputeText(out, new Look(colour.on(false), false, Terminal.width()), picture.log())
                    .whole(drawn, new Ratings(found.ratings()));
        }
        failed |= !picture.write(spec, List.of(drawn));
    }

    private @Nullable Question question(List<Question> questions) {
        List<Question> meant = Named.questions(questions, id);
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        tell(Named.fault(meant, id));
        return null;
    }

    private void tell(String line) {
        failed = true;
        spec.commandLine().getErr().println("tallystick: " + line);
    }
}
