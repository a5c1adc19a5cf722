package org.tallystick.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tallystick.Tallystick;
import org.tallystick.app.adding.AddRun;
import org.tallystick.app.dispute.Dossier;
import org.tallystick.app.dispute.LedgerDossier;
import org.tallystick.app.dispute.ReadDossier;
import org.tallystick.app.gazetteer.GazetteerException;
import org.tallystick.app.gazetteer.GazetteerFolder;
import org.tallystick.app.intake.Intake;
import org.tallystick.app.intake.Skipped;
import org.tallystick.app.intake.web.Fetcher;
import org.tallystick.app.ledger.Ledger;
import org.tallystick.app.ledger.LedgerException;
import org.tallystick.app.ledger.Outcome;
import org.tallystick.dispute.Wording;
import org.tallystick.lang.PackLoader;
import org.tallystick.lang.Phrases;
import org.tallystick.model.Reading;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which claims questions are asked of, those of a ledger or of files read for it, and in which language. */
final class DossierOptions {
    private static final String OTHERWISE = "en";

    @Mixin
    private LedgerOption ledger;

    @Mixin
    private IntakeOptions intake;

    @Option(
            names = "--in",
            paramLabel = "CODE",
            description = "Language of the questions: en, nl; default the system's where there is a pack, else en.")
    private @Nullable String language;

    /** The words of the questions. */
    Wording wording(CommandSpec spec) {
        List<String> codes = PackLoader.codes();
        if (language == null) {
            return wording();
        }
        if (!codes.contains(language)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--in " + language + ": no pack for it; there are " + codes);
        }
        return new Wording(Phrases.of(language));
    }

    /** The words of the system's language where there is a pack for it, else English. */
    static Wording wording() {
        String system = Locale.getDefault().getLanguage();
        return new Wording(Phrases.of(PackLoader.codes().contains(system) ? system : OTHERWISE));
    }

    /** Hands the claims of {@code inputs}, or of the ledger where there are none, to {@code task}; gives the exit code. */
    int with(CommandSpec spec, List<String> inputs, Consumer<Dossier> task) {
        try {
            return inputs.isEmpty() ? kept(task) : read(spec, inputs, task);
        } catch (LedgerException | GazetteerException e) {
            tell(spec, String.valueOf(e.getMessage()));
            return 1;
        }
    }

    private int kept(Consumer<Dossier> task) {
        try (Ledger kept = ledger.open()) {
            return kept.read(snapshot -> {
                task.accept(new LedgerDossier(snapshot));
                return 0;
            });
        }
    }

    private int read(CommandSpec spec, List<String> inputs, Consumer<Dossier> task) {
        Tallystick tallystick = Tallystick.with(GazetteerFolder.source());
        intake.check(spec, tallystick);
        ReadDossier dossier = new ReadDossier();
        Listener listener = new Listener(spec, dossier);
        try (Fetcher fetcher = intake.fetcher();
                AddRun run = new AddRun(tallystick, null, intake.threads(), listener)) {
            Intake taken = run.add(inputs, intake.rules(tallystick.languages(), fetcher));
            String leftOut = intake.leftOut(taken);
            if (leftOut != null) {
                tell(spec, leftOut);
            }
        }
        task.accept(dossier);
        return listener.failed ? 1 : 0;
    }

    private static void tell(CommandSpec spec, String line) {
        spec.commandLine().getErr().println("tallystick: " + line);
    }

    /** Takes what was read, and tells of what could not be. */
    private static final class Listener implements AddRun.Listener {
        private final CommandSpec spec;
        private final ReadDossier dossier;
        private boolean failed;

        Listener(CommandSpec spec, ReadDossier dossier) {
            this.spec = spec;
            this.dossier = dossier;
        }

        @Override
        public void done(Reading reading, String source, Outcome outcome, long bytes) {
            dossier.add(reading);
        }

        @Override
        public void skipped(Skipped skipped) {
            failed = true;
            tell(spec, skipped.toString());
        }

        @Override
        public void note(String line) {
            tell(spec, line);
        }

        @Override
        public void defect(String report, Throwable defect) {
            failed = true;
            tell(spec, report + ": reading failed, a defect of Tallystick: " + defect + "; please report it");
        }
    }
}
